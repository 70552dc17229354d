/** What a person does in the workbench: types in the grid, clicks on the ribbon and in the pane, reads cells. */
import { chromium, type Browser, type FrameLocator, type Page } from "playwright-core";

export type Cells = (string | number | boolean | null)[][];

export interface Person {
  readonly page: Page;
  /** The add-in's own page, in the task pane. */
  readonly pane: FrameLocator;
  clickRibbon(button: string): Promise<void>;
  /** Opens the gallery of templates and chooses one there. */
  chooseTemplate(title: string): Promise<void>;
  /** Clicks Insert on a template's form, and reads on until the pane says that it is in the workbook. */
  insert(title: string): Promise<void>;
  /** Goes to a cell of the sheet in front, by the name box, and types into it. */
  type(address: string, text: string): Promise<void>;
  /** Selects cells of the sheet in front, by the name box. */
  select(address: string): Promise<void>;
  /** Points at a cell of the sheet in front, which is not scrolled. */
  pointAt(address: string): Promise<void>;
  /** Chooses in the workbench's own menu, by the words beside the box. */
  choose(label: string, option: string): Promise<void>;
  /** What cells of a sheet hold once nothing is left to calculate. */
  cells(sheet: string, range: string): Promise<Cells>;
  sheetNames(): Promise<string[]>;
  showSheet(name: string): Promise<void>;
  /** Errors that the page has met so far: there should be none. */
  readonly errors: readonly string[];
  /** Addresses on other machines that anything in the page has asked for: there should be none. */
  readonly elsewhere: readonly string[];
  leave(): Promise<void>;
}

let browser: Browser | undefined;
let present = 0;

export async function openWorkbench(query = ""): Promise<Person> {
  const { BROWSER_ENDPOINT = "", WORKBENCH_ADDRESS = "" } = process.env;
  browser ??= await chromium.connect(BROWSER_ENDPOINT);
  present++;
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  // Two cores, and other tests beside this one: no one watch says how long a click may take.
  page.setDefaultTimeout(60_000);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  const elsewhere: string[] = [];
  page.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && origin !== new URL(WORKBENCH_ADDRESS).origin)
      elsewhere.push(request.url());
  });
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText;
    // A page that is loaded anew lets go of what it was still asking for.
    if (request.resourceType() === "script" && reason !== "net::ERR_ABORTED")
      errors.push(`${request.url()}: ${reason}`);
  });
  await page.goto(WORKBENCH_ADDRESS + query);
  await page.waitForFunction(() => window.workbench !== undefined);
  await page.evaluate(() => window.workbench!.ready);
  const nameBox = page.locator("input.univer-size-full").first();
  const pane = page.frameLocator("aside iframe");

  async function goTo(address: string): Promise<void> {
    await nameBox.click();
    await nameBox.fill(address);
    await page.keyboard.press("Enter");
    await page.waitForFunction(
      (wanted) =>
        !document.activeElement?.matches("input.univer-size-full") &&
        window.workbench!.engine.workbook.getActiveRange()?.getA1Notation() === wanted,
      address,
    );
  }

  /** Whether a cell of the sheet in front comes to hold what was typed. */
  async function holds(address: string, text: string): Promise<boolean> {
    const held = page.waitForFunction(
      ([at, typed]) => {
        const range = window.workbench!.engine.workbook.getActiveSheet().getRange(at);
        const value = range.getRawValue() ?? "";
        return range.getFormula() === typed || String(value) === typed || (typed !== "" && value === Number(typed));
      },
      [address, text] as const,
      { timeout: 5000 },
    );
    return held.then(
      () => true,
      () => false,
    );
  }

  return {
    page,
    pane,
    errors,
    elsewhere,
    async clickRibbon(button) {
      await page.getByRole("button", { name: button, exact: true }).click();
    },
    async chooseTemplate(title) {
      await page.getByRole("button", { name: "Templates", exact: true }).click();
      const gallery = pane.getByRole("heading", { name: "Templates", level: 1 });
      const newcomer = pane.getByRole("button", { name: "See all templates" });
      await gallery.or(newcomer).waitFor();
      if (await newcomer.isVisible()) await newcomer.click();
      await pane.getByRole("button", { name: title }).click();
      await pane.getByRole("heading", { name: title, level: 1 }).waitFor();
    },
    async insert(title) {
      await pane.getByRole("button", { name: "Insert", exact: true }).click();
      await pane.getByRole("heading", { name: `${title} is in your workbook` }).waitFor();
    },
    async type(address, text) {
      // A page that is still busy loses keystrokes: a person looks, and types again.
      for (let attempt = 1; ; attempt++) {
        await goTo(address);
        await page.keyboard.type(text);
        await page.keyboard.press("Enter");
        if (await holds(address, text)) return;
        if (attempt === 4) throw new Error(`${text} could not be typed into ${address}`);
        await page.keyboard.press("Escape");
      }
    },
    select: goTo,
    async pointAt(address) {
      const { left, top } = await page.evaluate((at) => {
        const { engine } = window.workbench!;
        const sheet = engine.workbook.getActiveSheet();
        const range = sheet.getRange(at);
        const view = engine.view()!;
        const { x, y } = view.container.getBoundingClientRect();
        const span = (count: number, size: (line: number) => number) =>
          Array.from({ length: count }, (_, line) => size(line)).reduce((sum, one) => sum + one, 0);
        return {
          left: x + view.origin.x + span(range.getColumn(), (line) => sheet.getColumnWidth(line)) + 10,
          top: y + view.origin.y + span(range.getRow(), (line) => sheet.getRowHeight(line)) + 8,
        };
      }, address);
      await page.mouse.move(left - 1, top);
      await page.mouse.move(left, top);
    },
    async choose(label, option) {
      const menu = page.getByRole("button", { name: /^(Workbench|Atelier)$/ });
      await menu.click();
      await page.getByLabel(label).selectOption({ label: option });
      await page.keyboard.press("Escape");
      await page.getByLabel(label).waitFor({ state: "hidden" });
    },
    async cells(sheet, range) {
      return page.evaluate(
        async ([name, address]) => {
          const { engine } = window.workbench!;
          await engine.whenIdle();
          const found = engine.workbook.getSheetByName(name);
          if (!found) throw new Error(`There is no sheet ${name}`);
          return engine.readRaw(found.getRange(address));
        },
        [sheet, range] as const,
      );
    },
    async sheetNames() {
      return page.evaluate(() => window.workbench!.engine.workbook.getSheets().map((sheet) => sheet.getSheetName()));
    },
    async showSheet(name) {
      await page
        .locator("[data-u-comp=slide-tab-item]")
        .filter({ hasText: new RegExp(`^${escaped(name)}$`) })
        .click();
    },
    async leave() {
      await page.close();
      if (--present > 0) return;
      await browser?.close();
      browser = undefined;
    },
  };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** Waits until what a person would see is so; says what was there instead when it is not. */
export async function eventually<T>(
  read: () => Promise<T>,
  holds: (value: T) => boolean,
  milliseconds = 15_000,
): Promise<T> {
  const until = Date.now() + milliseconds;
  for (;;) {
    const value = await read();
    if (holds(value)) return value;
    if (Date.now() > until) throw new Error(`Waited in vain; there was ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
