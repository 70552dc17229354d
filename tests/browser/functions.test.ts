import { eventually, openWorkbench, type Person } from "./person";

jest.setTimeout(120_000);

describe("a person types custom functions in the grid", () => {
  let person: Person;
  beforeAll(async () => {
    person = await openWorkbench();
  });
  afterAll(() => person.leave());

  it("gets 60 billion a year for the Oracle contract", async () => {
    await person.type("A1", "=ANNUALIZE(300e9, 2027, 2031)");
    await eventually(
      () => person.cells("Sheet1", "A1"),
      ([row]) => row?.[0] === 60_000_000_000,
    );
  });

  it("sees a ramp spill over five years to the right", async () => {
    await person.type("A3", '=SPEND_SCHEDULE(300e9, 2027, 2031, "ramp")');
    await eventually(
      () => person.cells("Sheet1", "A3:F3"),
      ([row]) => JSON.stringify(row) === JSON.stringify([20e9, 40e9, 60e9, 80e9, 100e9, null]),
    );
  });

  it("sees vendors and their shares, the largest first, and each vendor once", async () => {
    const spend: [string, number][] = [
      ["Oracle", 100],
      ["Microsoft", 250],
      ["AWS", 38],
      ["CoreWeave", 12],
      ["oracle", 200],
    ];
    for (const [index, [vendor, amount]] of spend.entries()) {
      await person.type(`H${index + 1}`, vendor);
      await person.type(`I${index + 1}`, String(amount));
    }
    await person.type("K1", "=VENDOR_SHARE(H1:I5)");
    const shares = await eventually(
      () => person.cells("Sheet1", "K1:L5"),
      ([row]) => row?.[0] === "Oracle",
    );
    expect(shares).toEqual([
      ["Oracle", 0.5],
      ["Microsoft", 250 / 600],
      ["AWS", 38 / 600],
      ["CoreWeave", 12 / 600],
      [null, null],
    ]);
  });

  it("sees the answer follow when a cell that it reads is changed", async () => {
    await person.type("N1", "=VENDOR_HHI(H1:I5)");
    const before = 10_000 * (0.25 + (250 / 600) ** 2 + (38 / 600) ** 2 + (12 / 600) ** 2);
    await eventually(
      () => person.cells("Sheet1", "N1"),
      ([row]) => Math.abs(Number(row?.[0]) - before) < 1e-6,
    );
    await person.type("I2", "0");
    await eventually(
      () => person.cells("Sheet1", "K1:L1"),
      ([row]) => Math.abs(Number(row?.[1]) - 300 / 350) < 1e-12,
    );
  });

  it.each([
    ["=ANNUALIZE(300e9, 2031, 2027)", "#NUM!"],
    ['=ANNUALIZE("lots", 2027, 2031)', "#VALUE!"],
    ['=SPEND_SCHEDULE(300e9, 2027, 2031, "zigzag")', "#VALUE!"],
    ["=VENDOR_SHARE(Z1:Z3)", "#DIV/0!"],
    ["=VENDOR_HHI({5,-1})", "#NUM!"],
    ["=DEAL_PV(-1, {1,2,3})", "#NUM!"],
    ["=ANNUALIZE(1/0, 2027, 2031)", "#DIV/0!"],
  ])("sees Excel's own error for %s", async (formula, error) => {
    await person.type("A8", formula);
    await eventually(
      () => person.cells("Sheet1", "A8"),
      ([row]) => row?.[0] === error,
    );
  });

  it("is offered the functions while typing, and is told their arguments", async () => {
    await person.type("A10", "1");
    await person.page.keyboard.type("=SPEND_SCH");
    await person.page.getByText("SPEND_SCHEDULE").first().waitFor();
    await person.page.keyboard.type("EDULE(");
    await person.page.getByText("[profile]").first().waitFor();
    await person.page.keyboard.press("Escape");
  });

  it("meets no error of the page's own", () => expect(person.errors).toEqual([]));
});
