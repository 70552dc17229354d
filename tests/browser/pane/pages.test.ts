import type { Page } from "playwright-core";
import { findings, rulesOfColour } from "./axe";
import { layoutFaults } from "./layoutFaults";
import { compareWithPicture } from "./pictures";
import { scenes } from "./scenes";
import { buildStage, locales, themes, type Stage } from "./stage";

jest.setTimeout(300_000);

const height = 720;
let stage: Stage;
let page: Page;
let complaints: string[];
let comparing: Page;

beforeAll(async () => {
  stage = await buildStage();
  ({ page, complaints } = await stage.open({ viewport: { width: 320, height }, reducedMotion: "reduce" }));
  ({ page: comparing } = await stage.open({}));
});
afterAll(() => stage.close());

/** High enough that nothing lies under the bars that stay in sight. */
async function unroll(width: number): Promise<void> {
  await page.setViewportSize({ width, height });
  const full = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(height, full) });
}

describe.each(["templates", "deals", "functions"])("a line of the list of %s that is pointed at", (list) => {
  it.each(themes)("can be read in the theme %s", async (theme) => {
    await page.setViewportSize({ width: 320, height });
    await stage.show(
      page,
      scenes.find(({ name }) => name === list)!,
      { theme, locale: "en-US" },
    );
    await page.getByRole("main").getByRole("listitem").first().hover();
    expect(await findings(page, { only: ["color-contrast"] })).toEqual([]);
    await page.mouse.move(0, 0);
  });
});

describe.each(scenes)("the pane at $name", (scene) => {
  beforeAll(async () => {
    complaints.length = 0;
    await page.setViewportSize({ width: 320, height });
    await stage.show(page, scene, { theme: "light", locale: "en-US" });
  });

  it("looks as it did, in a narrow light pane in English and in a wide dark one in French", async () => {
    await unroll(320);
    expect(await compareWithPicture(page, comparing, `${scene.name}-light-320`)).toEqual([]);
    await stage.change(page, { theme: "dark", locale: "fr-FR" });
    await unroll(450);
    expect(await compareWithPicture(page, comparing, `${scene.name}-dark-450`)).toEqual([]);
  });

  it.each(locales)(
    "has everything in its place in %s, from 450 px to 80 px, which is 320 px at 400 %",
    async (locale) => {
      await stage.change(page, { theme: "light", locale });
      for (const width of [450, 320, 160, 80]) {
        await unroll(width);
        const faults = await layoutFaults(page);
        // In a few pixels a long word breaks anywhere and a list shows the beginning of a choice.
        expect([width, faults.filter((fault) => width >= 320 || /wider/.test(fault))]).toEqual([width, []]);
      }
    },
  );

  it.each(locales)("gives axe-core nothing to find in %s, in any theme", async (locale) => {
    await page.setViewportSize({ width: 320, height });
    for (const theme of themes) {
      await stage.change(page, { theme, locale });
      const found = await findings(page, theme === "light" ? {} : { only: rulesOfColour });
      expect([theme, found]).toEqual([theme, []]);
    }
  });

  it("gives axe-core nothing to find where the system forces its own colours", async () => {
    await page.emulateMedia({ forcedColors: "active" });
    // Their contrast is the system's matter, and axe-core reads the colours that were there before them.
    expect(await findings(page, { without: ["color-contrast"] })).toEqual([]);
    await page.emulateMedia({ forcedColors: "none" });
  });

  it("can be gone through by keyboard alone, always visibly", async () => {
    const reachable = await page.evaluate(
      () => document.querySelectorAll("a[href], button, input, select, textarea, [tabindex='0']").length,
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
      if (focused) expect([focused.text, focused.marked]).toEqual([focused.text, true]);
      if (focused) seen.add(focused.text);
    }
    expect(seen.size).toBeGreaterThan(4);
  });

  it("makes the page complain of nothing", () => expect(complaints).toEqual([]));
});
