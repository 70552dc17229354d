import { SetSelectionsOperation } from "../../../src/workbench/engine/univer";
import { createHeadlessExcel } from "../../../src/workbench/headless";
import type { HeadlessExcel } from "../../../src/workbench/headless";

let excel: HeadlessExcel;
beforeEach(async () => {
  excel = await createHeadlessExcel();
});
afterEach(() => excel.dispose());

/** The events that a registration brings, each by what `tell` says of it. */
async function listen<Event>(
  register: (context: Excel.RequestContext, handler: (event: Event) => Promise<void>) => void,
  tell: (event: Event) => unknown,
): Promise<unknown[]> {
  const heard: unknown[] = [];
  await Excel.run(async (context) => {
    register(context, async (event) => void heard.push(tell(event)));
    await context.sync();
  });
  return heard;
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 30));
const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1").load("id");

describe("Events of the workbook", () => {
  it("what a person types is told with its address, the formulas that follow are not", async () => {
    excel.enter("B1", "=A1*2");
    await excel.whenIdle();
    const heard = await listen<Excel.WorksheetChangedEventArgs>(
      (context, handler) => sheetOf(context).onChanged.add(handler),
      ({ address, changeType, source }) => [address, changeType, source],
    );
    excel.enter("A1", 21);
    await excel.whenIdle();
    await settled();
    expect(await excel.value("B1")).toBe(42);
    expect(heard).toEqual([["A1", "RangeEdited", "Local"]]);
  });

  it("what the add-in writes is told by blocks of cells, formats are not told", async () => {
    const heard = await listen<Excel.WorksheetChangedEventArgs>(
      (context, handler) => context.workbook.worksheets.onChanged.add(handler),
      ({ address }) => address,
    );
    await Excel.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A1:B3").values = [
        [1, 2],
        [3, 4],
        [5, 6],
      ];
      sheet.getRange("D2").values = [[7]];
      sheet.getRange("F1:F9").format.fill.color = "yellow";
      await context.sync();
    });
    await settled();
    expect(heard.sort()).toEqual(["A1:B3", "D2"]);
  });

  it("rows put in and taken out are told as whole rows", async () => {
    const heard = await listen<Excel.WorksheetChangedEventArgs>(
      (context, handler) => sheetOf(context).onChanged.add(handler),
      ({ address, changeType }) => [address, changeType],
    );
    await Excel.run(async (context) => {
      sheetOf(context).getRange("2:3").insert("Down");
      await context.sync();
      sheetOf(context).getRange("2:2").delete("Up");
      await context.sync();
    });
    await settled();
    expect(heard).toContainEqual(["2:3", "RowInserted"]);
    expect(heard).toContainEqual(["2:2", "RowDeleted"]);
  });

  it("the selection is told as it moves", async () => {
    const heard = await listen<Excel.WorksheetSelectionChangedEventArgs>(
      (context, handler) => sheetOf(context).onSelectionChanged.add(handler),
      ({ address }) => address,
    );
    excel.engine.api.syncExecuteCommand(SetSelectionsOperation.id, {
      unitId: excel.engine.workbook.getId(),
      subUnitId: "sheet-1",
      selections: [{ range: { startRow: 1, startColumn: 1, endRow: 3, endColumn: 2 } }],
    });
    await settled();
    expect(heard).toEqual(["B2:C4"]);
  });

  it("sheets that come, are shown, renamed and go are told of", async () => {
    const heard: string[] = [];
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(async () => void heard.push("added"));
      worksheets.onActivated.add(async () => void heard.push("activated"));
      worksheets.onDeleted.add(async () => void heard.push("deleted"));
      await context.sync();
      const sheet = worksheets.add("New");
      sheet.activate();
      await context.sync();
      sheet.delete();
      await context.sync();
    });
    await settled();
    expect(heard).toEqual(expect.arrayContaining(["added", "activated", "deleted"]));
  });

  it("a table tells of changes in its own cells", async () => {
    await Excel.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A1:B2").values = [
        ["Deal", "Value"],
        ["Oracle", 300],
      ];
      sheet.tables.add("A1:B2", true).name = "Deals";
      await context.sync();
    });
    const heard = await listen<Excel.TableChangedEventArgs>(
      (context, handler) => context.workbook.tables.getItem("Deals").load("id").onChanged.add(handler),
      ({ address }) => address,
    );
    excel.enter("B2", 301);
    excel.enter("D9", "elsewhere");
    await settled();
    expect(heard).toEqual(["B2"]);
  });

  it("an end of calculation is told", async () => {
    const heard = await listen<Excel.WorksheetCalculatedEventArgs>(
      (context, handler) => context.workbook.worksheets.onCalculated.add(handler),
      () => "calculated",
    );
    excel.enter("A1", "=1+1");
    await excel.whenIdle();
    await settled();
    expect(heard).toContain("calculated");
  });

  it("an event that the workbench does not raise cannot be listened to", async () => {
    await expect(
      listen<Excel.WorksheetFormatChangedEventArgs>(
        (context, handler) => sheetOf(context).onFormatChanged.add(handler),
        () => null,
      ),
    ).rejects.toMatchObject({ code: "ApiNotFound" });
    const { error } = await new Promise<Office.AsyncResult<void>>((resolve) =>
      Office.context.document.addHandlerAsync(Office.EventType.DocumentSelectionChanged, () => undefined, resolve),
    );
    expect(error).toBeDefined();
  });
});

describe("Ranges that an add-in holds on to", () => {
  it("go along when rows are put in above them", async () => {
    const addresses = await Excel.run(async (context) => {
      const sheet = sheetOf(context);
      const range = sheet.getRange("B2:C3");
      await context.sync();
      sheet.getRange("1:2").insert("Down");
      await context.sync();
      range.load("address");
      const below = sheet.getRange("B10").load("address");
      await context.sync();
      sheet.getRange("B5:C5").insert("Down");
      await context.sync();
      below.load("address");
      await context.sync();
      return [range.address, below.address];
    });
    expect(addresses).toEqual(["Sheet1!B4:C5", "Sheet1!B11"]);
  });

  it("are no valid reference once their cells are deleted", async () => {
    const deleted = Excel.run(async (context) => {
      const sheet = sheetOf(context);
      const range = sheet.getRange("B2:C3");
      await context.sync();
      sheet.getRange("2:3").delete("Up");
      await context.sync();
      range.load("address");
      await context.sync();
    });
    await expect(deleted).rejects.toMatchObject({ code: "InvalidReference" });
  });
});
