import { testSheet } from "./sheet";

describe("What Univer calculates wrongly, corrected", () => {
  it("a range sorted by one formula stays unsorted for the others", async () => {
    const { set, read } = testSheet();
    for (const row of [1, 2, 3, 4]) set(`A${row}`, row);
    set("C1", "=SUM(SORT(A1:A4,1,-1))");
    set("C2", '=TEXTJOIN(",",TRUE,A1:A4)');
    set("C3", "=SUMPRODUCT(A1:A4,{1;10;100;1000})");
    set("C4", "=VLOOKUP(3,A1:A4,1,FALSE)");
    expect(await read("C1:C4")).toEqual([[10], ["1,2,3,4"], [4321], [3]]);
  });

  it("formulas that walk over a range see what has just been spilled into it", async () => {
    const { set, read } = testSheet();
    set("A1", "=SEQUENCE(4)");
    set("C1", "=SUM(MAP(A1:A4,LAMBDA(v,v*10)))");
    set("C2", "=REDUCE(0,A1:A4,LAMBDA(a,v,a+v))");
    set("C3", "=SUM(OFFSET(A1,1,0,3,1))");
    set("C4", "=SUM(BYROW(A1:A4,LAMBDA(r,SUM(r))))");
    expect(await read("C1:C4")).toEqual([[100], [10], [9], [10]]);
    set("A1", "=SEQUENCE(4)*10");
    expect(await read("C1:C4")).toEqual([[1000], [100], [90], [100]]);
  });

  it("a formula that comes to a blank cell is 0, alone and among what it spills", async () => {
    const { set, read } = testSheet();
    set("A2", 5);
    set("C1", "=IF(TRUE,A1,1)");
    set("C2", "=CHOOSE(2,1,A1)");
    set("C3", '=C1=""');
    set("C4", "=INDEX(A1:A2,1)");
    set("D1", "=IF({TRUE;TRUE},A1:A2)");
    expect(await read("C1:C4")).toEqual([[0], [0], [false], [0]]);
    expect(await read("D1:D2")).toEqual([[0], [5]]);
  });

  it("a formula whose function fails is #VALUE!, and everything else goes on calculating", async () => {
    const { engine, set, read } = testSheet();
    const log = jest.spyOn(console, "error").mockImplementation(() => undefined);
    engine.functions.register({ name: "UNREADABLE", parameters: [{ name: "x" }] }, () => ({
      get code(): string {
        throw new Error("broken");
      },
    }));
    set("A1", "=UNREADABLE(1)");
    set("A2", "=1+1");
    expect(await read("A1:A2")).toEqual([["#VALUE!"], [2]]);
    set("A3", "=A2*2");
    expect(await read("A3")).toEqual([[4]]);
    expect(log).toHaveBeenCalled();
    log.mockRestore();
  });

  it("a spilled range is meant by its first cell and #, also from another sheet", async () => {
    const { engine, set, read } = testSheet();
    set("A1", "=SEQUENCE(4)");
    set("B1", "=SUM(A1#)");
    set("C1", "=A1#*2");
    set("D1", '="A1#"');
    set("E1", "=SUM(F1#)");
    const other = engine.workbook.insertSheet("Other sheet");
    other.getRange("A1").setFormula("=SUM(Sheet1!$A$1#)");
    expect(await read("B1:E1")).toEqual([[10, 2, "A1#", "#REF!"]]);
    expect(await read("C1:C4")).toEqual([[2], [4], [6], [8]]);
    expect(engine.readRaw(other.getRange("A1"))).toEqual([[10]]);
    set("A1", "=SEQUENCE(2)");
    expect(await read("B1")).toEqual([[3]]);
  });

  it("INDEX picks from a table on another sheet, and not from the formula's own", async () => {
    const { engine, set, read } = testSheet();
    const rows = [
      ["ID", "Value"],
      ["a", 5],
      ["b", 7],
    ];
    rows.forEach((row, index) => row.forEach((content, column) => set(`${"AB"[column]}${index + 1}`, content)));
    const table = { startRow: 0, endRow: 2, startColumn: 0, endColumn: 1 };
    await engine.workbook.getActiveSheet().addTable("Deals", table, "table-1", {});
    const other = engine.workbook.insertSheet("Other sheet");
    other.getRange("A1").setFormula('=INDEX(Deals[Value],MATCH("b",Deals[ID],0))');
    await read("A1");
    expect(engine.readRaw(other.getRange("A1"))).toEqual([[7]]);
  });

  it("a value is read as calculated, not as shown, and spilled cells are read too", async () => {
    const { engine, set, read } = testSheet();
    set("A1", "=1/3");
    engine.workbook.getActiveSheet().getRange("A1").setNumberFormat("0.00");
    set("B1", "=SEQUENCE(2)/3");
    set("C1", "=1=1");
    set("D1", 0.1 + 0.2);
    expect(await read("A1:D2")).toEqual([
      [1 / 3, 1 / 3, true, 0.1 + 0.2],
      [null, 2 / 3, null, null],
    ]);
  });
});
