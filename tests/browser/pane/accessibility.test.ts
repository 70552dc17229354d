import { readFileSync } from "node:fs";
import type * as Axe from "axe-core";
import type { Page } from "playwright-core";
import { buildStage, locales, scenes, themes, type Stage } from "./stage";

jest.setTimeout(300_000);

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What axe-core finds, in words; nothing where all is well. */
async function findings(page: Page, without: readonly string[] = []): Promise<string[]> {
  // By the debugger, as the page's own policy lets no foreign script in.
  const debug = await page.context().newCDPSession(page);
  await debug.send("Runtime.evaluate", { expression: axe });
  const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
  const { violations } = await page.evaluate(
    (options) => (window as unknown as { axe: typeof Axe }).axe.run(document, options),
    { rules },
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}

/** By how many pixels the page is wider than what shows it. */
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

let stage: Stage;
beforeAll(async () => {
  stage = await buildStage();
});
afterAll(() => stage.close());

describe.each(themes)("in Excel's %s theme", (theme) => {
  describe.each(locales)("in %s", (locale) => {
    it("axe-core finds nothing on any page, and no page complains", async () => {
      const { page, complaints } = await stage.open({ viewport: { width: 320, height: 720 }, reducedMotion: "reduce" });
      for (const scene of scenes) {
        await stage.show(page, scene, { theme, locale });
        expect([scene.name, await findings(page)]).toEqual([scene.name, []]);
      }
      expect(complaints).toEqual([]);
      await page.context().close();
    });
  });
});

describe("where the system forces its own colours", () => {
  // Their contrast is the system's matter, and axe-core reads the colours that were there before them.
  it("axe-core finds nothing else on any page", async () => {
    const { page } = await stage.open({ viewport: { width: 320, height: 720 }, forcedColors: "active" });
    for (const scene of scenes) {
      await stage.show(page, scene, { theme: "contrast", locale: "en-US" });
      expect([scene.name, await findings(page, ["color-contrast"])]).toEqual([scene.name, []]);
    }
    await page.context().close();
  });
});

describe("the width of the pane", () => {
  it.each([
    ["320 px", 320],
    ["450 px", 450],
    ["160 px, which is 320 px at a zoom of 200 %", 160],
    ["80 px, which is 320 px at a zoom of 400 %", 80],
  ])("of %s leaves nothing out to the right", async (_, width) => {
    const { page } = await stage.open({ viewport: { width, height: 720 } });
    for (const scene of scenes) {
      await stage.show(page, scene, { theme: "light", locale: "fr-FR" });
      expect([scene.name, await overflow(page)]).toEqual([scene.name, 0]);
    }
    await page.context().close();
  });
});

describe("the keyboard alone", () => {
  it("goes through a whole page, always visibly, and comes back to the beginning", async () => {
    const { page } = await stage.open({ viewport: { width: 320, height: 720 } });
    for (const scene of scenes) {
      await stage.show(page, scene, { theme: "light", locale: "en-US" });
      const reachable = await page.evaluate(
        () => [...document.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea")].length,
      );
      const seen = new Set<string>();
      for (let press = 0; press <= reachable + 2; press++) {
        await page.keyboard.press("Tab");
        const focused = await page.evaluate(() => {
          const element = document.activeElement;
          if (!element || element === document.body) return null;
          const { outlineStyle, boxShadow, textDecorationStyle } = getComputedStyle(element);
          const after = getComputedStyle(element, "::after").outlineStyle;
          const box = getComputedStyle(element.parentElement!, "::after").borderBottomStyle;
          const marked =
            [outlineStyle, after, box].some((style) => style !== "none") ||
            boxShadow !== "none" ||
            textDecorationStyle === "double";
          return { text: element.outerHTML, marked };
        });
        if (focused) expect([scene.name, focused.text, focused.marked]).toEqual([scene.name, focused.text, true]);
        if (focused) seen.add(focused.text);
      }
      expect([scene.name, seen.size > 4]).toEqual([scene.name, true]);
    }
    await page.context().close();
  });
});
