import { eventually, openWorkbench, type Person } from "./person";

jest.setTimeout(240_000);

describe("a person looks at the add-in as others see it in their Excel", () => {
  let person: Person;
  beforeAll(async () => {
    person = await openWorkbench();
  });
  afterAll(() => person.leave());

  const cell = async (address: string) => (await person.cells("Sheet1", address))[0]?.[0];
  const shown = (address: string) =>
    person.page.evaluate(
      (at) => window.workbench!.engine.workbook.getActiveSheet().getRange(at).getDisplayValues().flat(),
      address,
    );

  it("sees every number of a spilled answer as Excel shows it in a narrow column", async () => {
    await person.type("A1", '=SPEND_SCHEDULE(300e9, 2027, 2031, "ramp")');
    await eventually(
      () => shown("A1:E1"),
      (texts) => JSON.stringify(texts) === JSON.stringify(["2E+10", "4E+10", "6E+10", "8E+10", "1E+11"]),
    );
  });

  it.each([
    ["A3", '=ANNUALIZE("lots", 2027, 2031)', "total must be a number, got “lots”."],
    ["A4", '=DEAL_FACT("nobody", "value")', "nobody"],
  ])("is told by pointing at %s why its function failed", async (address, formula, words) => {
    await person.type(address, formula);
    await eventually(
      () => cell(address),
      (value) => /^#(VALUE!|N\/A)$/.test(String(value)),
    );
    await person.page.mouse.move(900, 700);
    await person.pointAt(address);
    await person.page.getByText(words).waitFor();
    await person.page.mouse.move(900, 700);
  });

  it("chooses how blank cells reach functions, and the cells follow", async () => {
    // The blank cell is the share owed: 0 where blanks arrive as 0, left out (all is owed) where they arrive as null.
    const payable = (amount: number) =>
      eventually(
        () => cell("A9"),
        (value) => value === amount,
      );
    await person.type("A6", "=TAKE_OR_PAY(100, 40, Z1)");
    await payable(40);
    await person.choose("Blank cells reach functions as", "null (web)");
    await payable(100);
    await person.choose("Blank cells reach functions as", "0 (Windows, Mac)");
    await payable(40);
  });

  it("undoes what was typed, and does it again", async () => {
    await person.type("A12", "1");
    await person.type("A12", "2");
    await person.page.keyboard.press("Control+z");
    await eventually(
      () => cell("A12"),
      (value) => value === 1,
    );
    await person.page.keyboard.press("Control+y");
    await eventually(
      () => cell("A12"),
      (value) => value === 2,
    );
  });

  it("is told in a window what a ribbon button has to say while the pane is closed", async () => {
    await person.clickRibbon("Show source");
    const dialog = person.page.getByRole("dialog", { name: "Dialog" });
    await dialog.frameLocator("iframe").getByText("No deal stands behind this cell.").waitFor();
    await dialog.getByRole("button", { name: "Close" }).click();
    await dialog.waitFor({ state: "hidden" });
  });

  it("drags the pane from 350 pixels to 450 at most and 320 at least", async () => {
    await person.clickRibbon("Templates");
    const pane = person.page.getByRole("complementary", { name: "Task pane" });
    const edge = person.page.getByRole("separator", { name: "Width of the task pane" });
    const width = async () => (await pane.boundingBox())?.width;
    expect(await width()).toBe(350);
    const drag = async (to: number) => {
      const { x = 0, y = 0 } = (await edge.boundingBox()) ?? {};
      await person.page.mouse.move(x + 4, y + 200);
      await person.page.mouse.down();
      await person.page.mouse.move(to, y + 200, { steps: 4 });
      await person.page.mouse.up();
    };
    await drag(1440 - 400);
    expect(Math.abs(((await width()) ?? 0) - 400)).toBeLessThan(5);
    await drag(600);
    expect(await width()).toBe(450);
    await drag(1430);
    expect(await width()).toBe(320);
  });

  it("fills a function's form from the cells selected in the grid, and puts the formula in a cell", async () => {
    await person.type("H1", "Oracle");
    await person.type("I1", "100");
    await person.pane.getByText("Functions", { exact: true }).first().click();
    await person.pane.getByRole("button", { name: "VENDOR_SHARE" }).click();
    await person.select("H1:I1");
    await person.pane.getByRole("button", { name: "Use the selected cells for range" }).click();
    await person.pane.getByRole("table").getByText("Oracle").waitFor();
    await person.select("K1");
    await person.pane.getByRole("button", { name: "Insert into the selected cell" }).click();
    await eventually(
      () => person.cells("Sheet1", "K1:L1"),
      ([row]) => JSON.stringify(row) === '["Oracle",1]',
    );
  });

  it.each([
    ["Dark", "rgb(41, 41, 41)"],
    ["Black", "rgb(0, 0, 0)"],
    ["Light", "rgb(255, 255, 255)"],
  ])("sees the pane in Excel’s theme %s", async (theme, background) => {
    await person.choose("Office theme", theme);
    await person.pane.getByRole("heading", { level: 1 }).waitFor();
    const found = await eventually(
      () =>
        person.pane.locator("body").evaluate((body) => {
          const page = document.elementFromPoint(body.clientWidth / 2, body.clientHeight - 8) ?? body;
          for (let at: Element | null = page; at; at = at.parentElement) {
            const color = getComputedStyle(at).backgroundColor;
            if (color !== "rgba(0, 0, 0, 0)") return color;
          }
          return "none";
        }),
      () => true,
    );
    expect(found).toBe(background);
  });

  it("switches to French: ribbon, pane and functions speak it, the workbook stays", async () => {
    await person.choose("Display language", "Français (France)");
    await person.page.getByRole("button", { name: "Modèles", exact: true }).waitFor();
    await person.pane.getByRole("heading", { name: "Modèles", level: 1 }).waitFor();
    expect(await cell("A9")).toBe(40);
    await person.type("A3", '=ANNUALIZE("beaucoup", 2027, 2031)');
    await eventually(
      () => cell("A3"),
      (value) => value === "#VALUE!",
    );
    await person.page.mouse.move(900, 700);
    await person.pointAt("A3");
    await person.page.getByText(/total doit être un nombre/).waitFor();
  });

  it("meets no error of the page's own", () => expect(person.errors).toEqual([]));
});

describe("a person whose connection is lost while the pane opens", () => {
  it("is told so in the pane, and gets it by trying again", async () => {
    const person = await openWorkbench();
    const isPane = /src_taskpane_index/;
    await person.page.route(isPane, (route) => route.abort("connectionfailed"));
    await person.clickRibbon("Templates");
    await person.pane.getByRole("alert").getByText("A part of Gigadeal could not be loaded").waitFor();
    await person.page.unroute(isPane);
    await person.pane.getByRole("button", { name: "Try again" }).click();
    await person.pane.getByRole("button", { name: "Insert the Oracle contract" }).waitFor();
    await person.leave();
  });
});
