import { pause, testSheet } from "./sheet";

const cell = (row: number, column: number) => ({ sheetId: "sheet-1", row, column });
const parameters = (...names: string[]) => names.map((name) => ({ name }));

describe("Custom functions in formulas", () => {
  it("answer at once or later, alone or nested", async () => {
    const { engine, set, value } = testSheet();
    engine.functions.register({ name: "TWICE", parameters: parameters("x") }, ([x]) => 2 * Number(x));
    engine.functions.register({ name: "LATER", parameters: parameters("x") }, async ([x]) => {
      await pause(10);
      return Number(x) + 1;
    });
    set("A1", "=TWICE(21)");
    set("A2", "=LATER(LATER(TWICE(LATER(1))))");
    set("A3", "=A2*10");
    expect(await value("A1")).toBe(42);
    expect(await value("A2")).toBe(6);
    expect(await value("A3")).toBe(60);
  });

  it("show #GETTING_DATA until they answer, never the value of before", async () => {
    const { engine, set, read, value } = testSheet();
    let answer: (value: number) => void = () => undefined;
    engine.functions.register({ name: "LATER", parameters: parameters("x") }, ([x]) =>
      x === 1 ? 1 : new Promise((resolve) => (answer = resolve)),
    );
    set("B1", 1);
    set("A1", "=LATER(B1)");
    expect(await value("A1")).toBe(1);
    set("B1", 2);
    await pause(100);
    expect(engine.functions.isBusy(cell(0, 0))).toBe(true);
    expect(engine.readRaw(engine.workbook.getActiveSheet().getRange("A1"))).toEqual([["#GETTING_DATA"]]);
    answer(5);
    expect(await read("A1")).toEqual([[5]]);
  });

  it("spill rows of values, with empty text for blanks and #N/A where a row is short", async () => {
    const { engine, set, read } = testSheet();
    engine.functions.register({ name: "ROWS_OF", parameters: [] }, async () => [["a", 1], ["b", null], ["c"]]);
    set("A1", "=ROWS_OF()");
    set("D1", "=COUNTA(A1#)");
    expect(await read("A1:B3")).toEqual([
      ["a", 1],
      ["b", ""],
      ["c", "#N/A"],
    ]);
  });

  it("receive a range as rows, a blank cell as 0 or null, and an omitted argument as null", async () => {
    const { engine, set, value } = testSheet();
    const seen: unknown[] = [];
    engine.functions.register(
      {
        name: "SEE",
        parameters: [
          { name: "range", dimensionality: "matrix" },
          { name: "x", optional: true },
          { name: "y", optional: true },
          { name: "z", optional: true },
        ],
      },
      (args) => {
        seen.push(args);
        return seen.length;
      },
    );
    set("A1", 5);
    set("C1", "=SEE(A1:B2,B1,,3)");
    await value("C1");
    expect(seen.at(-1)).toEqual([
      [
        [5, 0],
        [0, 0],
      ],
      0,
      null,
      3,
    ]);
    engine.functions.blanks = "null";
    set("C1", "=SEE(A1:B2,B1)");
    await value("C1");
    expect(seen.at(-1)).toEqual([
      [
        [5, null],
        [null, null],
      ],
      null,
      null,
      null,
    ]);
  });

  it("are never given an error: the cell shows that error", async () => {
    const { engine, set, read } = testSheet();
    const call = jest.fn(() => 1);
    engine.functions.register({ name: "SEE", parameters: [{ name: "range", dimensionality: "matrix" }] }, call);
    set("A1", "=1/0");
    set("B1", "=SEE(A1:A2)");
    set("B2", "=SEE(NA())");
    expect(await read("B1:B2")).toEqual([["#DIV/0!"], ["#N/A"]]);
    expect(call).not.toHaveBeenCalled();
  });

  it("give errors with words, kept until the cell is well again", async () => {
    const { engine, set, value } = testSheet();
    engine.functions.register({ name: "POSITIVE", parameters: parameters("x") }, async ([x]) => {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- as CustomFunctions.Error arrives from another window
      if (Number(x) < 0) throw { code: "#NUM!", message: "x must not be negative" };
      return Number(x);
    });
    set("B1", -1);
    set("A1", "=POSITIVE(B1)");
    expect(await value("A1")).toBe("#NUM!");
    expect(engine.functions.errorMessage(cell(0, 0))).toBe("x must not be negative");
    set("B1", 1);
    expect(await value("A1")).toBe(1);
    expect(engine.functions.errorMessage(cell(0, 0))).toBeUndefined();
  });

  it("are asked again when marked dirty, and only then", async () => {
    const { engine, set, value } = testSheet();
    let rate = 2;
    const call = jest.fn(async () => rate);
    engine.functions.register({ name: "RATE_NOW", parameters: [] }, call);
    set("A1", "=RATE_NOW()");
    expect(await value("A1")).toBe(2);
    rate = 3;
    set("B1", 1);
    expect(await value("A1")).toBe(2);
    expect(call).toHaveBeenCalledTimes(1);
    engine.functions.markDirty([cell(0, 0)]);
    expect(await value("A1")).toBe(3);
    rate = 4;
    set("A2", "=RATE_NOW()");
    expect(await value("A2")).toBe(4);
    expect(await value("A1")).toBe(3);
    rate = 5;
    engine.functions.markDirty((_, formula) => formula.includes("RATE_NOW"));
    expect(await value("A1")).toBe(5);
    expect(await value("A2")).toBe(5);
  });

  it("are found however they are typed, and by formulas typed before them", async () => {
    const { engine, set, value } = testSheet();
    set("A1", "=deals.twice(4)");
    expect(await value("A1")).toBe("#NAME?");
    engine.functions.register({ name: "DEALS.TWICE", parameters: parameters("x") }, ([x]) => 2 * Number(x));
    expect(await value("A1")).toBe(8);
  });

  it("convert arguments to the type of the parameter, or refuse them as #VALUE!", async () => {
    const { engine, set, read } = testSheet();
    engine.functions.register(
      { name: "DOUBLED", parameters: [{ name: "x", type: "number" }] },
      ([x]) => 2 * (x as number),
    );
    set("A1", '=DOUBLED("4")');
    set("A2", '=DOUBLED("four")');
    set("A3", "=DOUBLED(TRUE)");
    expect(await read("A1:A3")).toEqual([[8], ["#VALUE!"], [2]]);
  });

  it("answer for each cell of a range given to a scalar parameter", async () => {
    const { engine, set, read } = testSheet();
    engine.functions.register(
      { name: "ADDED", parameters: parameters("x", "y") },
      async ([x, y]) => Number(x) + Number(y),
    );
    set("A1", 1);
    set("A2", 2);
    set("C1", "=ADDED(A1:A2,10)");
    expect(await read("C1:C2")).toEqual([[11], [12]]);
  });

  it("answer to the cell they are in after rows were inserted above it", async () => {
    const { engine, set, value } = testSheet();
    const answers: ((value: number) => void)[] = [];
    engine.functions.register({ name: "LATER", parameters: [] }, () => new Promise((resolve) => answers.push(resolve)));
    set("A2", "=LATER()");
    await pause(50);
    engine.workbook.getActiveSheet().insertRowsBefore(0, 1);
    await pause(50);
    answers[0]?.(1);
    answers[1]?.(2);
    expect(await value("A3")).toBe(2);
    expect(await value("A2")).toBeNull();
  });

  it("answer two thousand calls, half of which wait for the other half", async () => {
    const { engine, read } = testSheet();
    engine.functions.register({ name: "NEXT_TO", parameters: parameters("x") }, async ([x]) => {
      await pause(Number(x) % 7);
      return Number(x) + 1;
    });
    const formulas = Array.from({ length: 1000 }, (_, i) => [`=NEXT_TO(${i})`, `=NEXT_TO(A${i + 1})`]);
    engine.workbook.getActiveSheet().getRange("A1:B1000").setFormulas(formulas);
    expect(await read("A1:B1000")).toEqual(Array.from({ length: 1000 }, (_, i) => [i + 1, i + 2]));
  }, 60_000);
});
