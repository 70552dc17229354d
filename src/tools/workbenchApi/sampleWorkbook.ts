/** A workbook with one object of every class that the workbench has, for finding out what these classes have. */
import type { HeadlessExcel } from "../../workbench/headless";
import type { HostObject } from "../../workbench/office/protocol/hostObject";

const NAMESPACE = "https://example.org/deals";

/** Fills the workbook. Gives the objects that only a method of another one leads to. */
export async function fillSampleWorkbook({ workbook }: HeadlessExcel): Promise<HostObject[]> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B3").values = [
      ["Deal", "Value"],
      ["Oracle", 300],
      ["Azure", 250],
    ];
    sheet.tables.add("A1:B3", true);
    context.workbook.names.add("Deals", sheet.getRange("A2:A3"));
    const cells = sheet.getRange("B2:B3");
    const { conditionalFormats } = cells;
    for (const kind of ["CellValue", "ContainsText", "TopBottom", "Custom", "ColorScale"] as const) {
      conditionalFormats.add(kind);
    }
    cells.format.borders.getItem("EdgeBottom").style = "Continuous";
    sheet.horizontalPageBreaks.add("A10");
    sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"), "Columns");
    context.workbook.customXmlParts.add(`<deals xmlns="${NAMESPACE}"/>`);
    await context.sync();
  });
  const sheet = workbook.worksheets.getActiveWorksheet();
  return [
    sheet.getRange("B2:B3"),
    sheet.getRanges("A1,C3"),
    workbook.customXmlParts.getByNamespace(NAMESPACE),
    (workbook.functions["sum"] as (...values: number[]) => HostObject)(1, 2),
  ];
}

type Carrier = (workbook: Excel.Workbook) => object;

/** Objects with events, by class. */
const carriers: Readonly<Record<string, Carrier>> = {
  Workbook: (workbook) => workbook,
  WorksheetCollection: ({ worksheets }) => worksheets,
  Worksheet: ({ worksheets }) => worksheets.getFirst(),
  TableCollection: ({ tables }) => tables,
  Table: ({ tables }) => tables.getItemAt(0),
  ChartCollection: ({ worksheets }) => worksheets.getFirst().charts,
  Chart: ({ worksheets }) => worksheets.getFirst().charts.getItemAt(0),
};

/** Whether a handler for the event can be added to an object of the class, and removed. */
export async function canListen(className: string, event: string): Promise<boolean> {
  const carrier = carriers[className];
  if (!carrier) throw new Error(`Nothing tells which ${className} to listen to for ${event}`);
  try {
    await Excel.run(async (context) => {
      const events = carrier(context.workbook) as Record<string, OfficeExtension.EventHandlers<unknown> | undefined>;
      const handler = events[event]?.add(() => Promise.resolve());
      if (!handler) throw new Error(`office.js has no ${className}.${event}`);
      await context.sync();
      handler.remove();
      await context.sync();
    });
    return true;
  } catch {
    return false;
  }
}
