import { pause, testSheet } from "./sheet";

const cell = (row: number, column: number) => ({ sheetId: "sheet-1", row, column });

describe("When formulas are calculated", () => {
  it("a function that reports faster than every 100 ms does not keep others from calculating", async () => {
    const { engine, set } = testSheet();
    let price = 0;
    engine.functions.register({ name: "PRICE", parameters: [] }, () => price);
    set("A1", "=PRICE()");
    set("A2", "=A1*100");
    const ticks = setInterval(() => {
      price++;
      engine.functions.markDirty([cell(0, 0)]);
    }, 20);
    await pause(400);
    const [first, second] = engine.readRaw(engine.workbook.getActiveSheet().getRange("A1:A2")).flat();
    clearInterval(ticks);
    expect(first).toBeGreaterThan(0);
    expect(second).toBe(Number(first) * 100);
  });

  it("a value typed while its cell is being calculated stays", async () => {
    const { engine, set, read } = testSheet();
    const sheet = engine.workbook.getActiveSheet();
    sheet.getRange("A1:A900").setFormulas(Array.from({ length: 900 }, (_, row) => [`=${row}+1`]));
    await new Promise<void>((resolve) => {
      const start = engine.calculation.onStart(() => {
        start.dispose();
        setTimeout(() => {
          sheet.getRange("A1:A900").setValues(Array.from({ length: 900 }, () => [-1]));
          resolve();
        });
      });
    });
    expect(engine.calculation.isIdle).toBe(false);
    expect(await read("A1:A2")).toEqual([[-1], [-1]]);
    set("B1", "=SUM(A1:A900)");
    expect(await read("B1")).toEqual([[-900]]);
  });

  it("what was dirty when an edit overtook the calculation is calculated all the same", async () => {
    const { engine, set, read } = testSheet();
    const sheet = engine.workbook.getActiveSheet();
    sheet.getRange("A1:A900").setFormulas(Array.from({ length: 900 }, (_, row) => [`=${row}+1`]));
    await pause(2);
    set("C1", 5);
    set("C2", "=C1+1");
    expect(await read("A1:A3")).toEqual([[1], [2], [3]]);
    expect(await read("A900:C900")).toEqual([[900, null, null]]);
    expect(await read("C2")).toEqual([[6]]);
  });

  it("two workbooks in one process do not share parsed formulas", async () => {
    const sheets = [1, 2].map((answer) => {
      const sheet = testSheet();
      sheet.engine.functions.register({ name: "WHICH", parameters: [] }, () => answer);
      return sheet;
    });
    const values = [];
    for (const { set, value } of sheets) {
      set("A1", "=WHICH()+B1");
      values.push(await value("A1"));
    }
    expect(values).toEqual([1, 2]);
  });
});
