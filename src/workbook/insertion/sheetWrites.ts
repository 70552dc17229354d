/** How a planned sheet is written: contents, cell styles, sizes, rules, page. */
import { areaAddress, type Area } from "../../templates/sheet/a1";
import { baseFont, borderColor, type CellStyle } from "../../templates/sheet/cellStyles";
import type { PlannedSheet, PlannedStatus, PlannedValidation } from "../../templates/sheet/plan";
import { inBlocks, rangeOf } from "./blocks";
import { numberFormatWrites } from "./numberFormats";
import { requestBytes, type Write } from "../excel/batches";

type Borders = Excel.BorderIndex.edgeTop | Excel.BorderIndex.edgeBottom;

/** What other sheets' formulas need first: the cells of the tables, and the tables. */
export function tableWrites(sheet: Excel.Worksheet, plan: PlannedSheet): Write[] {
  return plan.tables.map(({ name, area }) => ({
    bytes: 4 * requestBytes.action,
    queue() {
      const table = sheet.tables.add(rangeOf(sheet, area), true);
      table.name = name;
      table.style = "TableStyleLight1";
    },
  }));
}

/** The contents of a sheet, in blocks of rows. */
export function contentWrites(sheet: Excel.Worksheet, { cells }: PlannedSheet): Write[] {
  return inBlocks(cells).map(({ area, block, bytes }) => ({
    bytes,
    queue() {
      rangeOf(sheet, area).formulas = block;
    },
  }));
}

/** Everything that a sheet has beside its contents. */
export function formatWrites(sheet: Excel.Worksheet, plan: PlannedSheet): Write[] {
  const write = (actions: number, queue: () => void): Write => ({ bytes: actions * requestBytes.action, queue });
  const columns = plan.columnWidths.map((width, column) => ({ width, area: { row: 0, column, rows: 1, columns: 1 } }));
  const heights = plan.rowHeights.map(({ row, points }) => ({
    points,
    area: { row, column: 0, rows: 1, columns: 1 },
  }));
  return [
    write(4, () => {
      sheet.tabColor = plan.tabColor;
      sheet.showGridlines = false;
      const { format } = rangeOf(sheet, plan.page.area);
      format.font.name = baseFont.name;
      format.font.size = baseFont.size;
      format.verticalAlignment = "Center";
    }),
    ...numberFormatWrites(sheet, plan),
    ...alike(plan.styles, ({ style }) => style).flatMap(({ value, areas }) =>
      rangesOf(sheet, areas, (ranges) => write(5, () => applyStyle(ranges().format, value))),
    ),
    ...alike(columns, ({ width }) => width).flatMap(({ value, areas }) =>
      rangesOf(sheet, areas, (ranges) =>
        write(2, () => {
          ranges().format.columnWidth = pointsOf(value);
        }),
      ),
    ),
    ...alike(heights, ({ points }) => points).flatMap(({ value, areas }) =>
      rangesOf(sheet, areas, (ranges) =>
        write(2, () => {
          ranges().format.rowHeight = value;
        }),
      ),
    ),
    ...plan.validations.map((validation) => write(3, () => applyValidation(sheet, validation))),
    ...plan.statuses.map((status) => write(15, () => applyStatus(sheet, status))),
    ...plan.names.map(({ name, area }) => write(2, () => sheet.names.add(name, rangeOf(sheet, area)))),
    write(14 + plan.page.breaks.length, () => applyPage(sheet, plan)),
  ];
}

/** Things of equal value, and the areas that they are in. */
function alike<Planned extends { readonly area: Area }, T>(
  planned: readonly Planned[],
  valueOf: (one: Planned) => T,
): { value: T; areas: Area[] }[] {
  const groups = new Map<string, { value: T; areas: Area[] }>();
  for (const one of planned) {
    const value = valueOf(one);
    const key = JSON.stringify(value);
    const group = groups.get(key) ?? { value, areas: [] };
    group.areas.push(one.area);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** What a range and several ranges have in common. */
type Ranges = Pick<Excel.Range, "format">;

/** The most characters of an address that older Excels take. */
const LONGEST_ADDRESS = 250;

/** Makes a write for as many areas at once as an address can name. */
function rangesOf(sheet: Excel.Worksheet, areas: readonly Area[], writeOf: (ranges: () => Ranges) => Write): Write[] {
  const addresses: string[] = [];
  for (const address of areas.map(areaAddress)) {
    const longer = `${addresses.at(-1) ?? ""},${address}`;
    if (addresses.length > 0 && longer.length <= LONGEST_ADDRESS) addresses[addresses.length - 1] = longer;
    else addresses.push(address);
  }
  return addresses.map((address) =>
    writeOf(() => (address.includes(",") ? sheet.getRanges(address) : sheet.getRange(address))),
  );
}

/** Points of a column of so many characters: 7 pixels for each and 5 for the margin, at 96 to the inch. */
function pointsOf(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

function applyStyle(format: Excel.RangeFormat, style: CellStyle): void {
  if (style.color !== undefined) format.font.color = style.color;
  if (style.bold) format.font.bold = true;
  if (style.italic) format.font.italic = true;
  if (style.size !== undefined) format.font.size = style.size;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.align !== undefined) format.horizontalAlignment = style.align;
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.wrap) format.wrapText = true;
  if (style.top !== undefined) applyBorder(format, Excel.BorderIndex.edgeTop, style.top);
  if (style.bottom !== undefined) applyBorder(format, Excel.BorderIndex.edgeBottom, style.bottom);
}

function applyBorder(format: Excel.RangeFormat, edge: Borders, weight: "thin" | "medium"): void {
  const border = format.borders.getItem(edge);
  border.style = Excel.BorderLineStyle.continuous;
  border.weight = weight === "thin" ? Excel.BorderWeight.thin : Excel.BorderWeight.medium;
  border.color = borderColor;
}

function applyValidation(sheet: Excel.Worksheet, { area, rule, prompt }: PlannedValidation): void {
  const validation = rangeOf(sheet, area).dataValidation;
  validation.rule =
    "list" in rule
      ? { list: { inCellDropDown: true, source: rule.list } }
      : { decimal: { formula1: rule.least, operator: Excel.DataValidationOperator.greaterThanOrEqualTo } };
  if (prompt) validation.prompt = { showPrompt: true, title: prompt.title, message: prompt.message };
}

function applyStatus(sheet: Excel.Worksheet, { area, below, at, above }: PlannedStatus): void {
  const range = rangeOf(sheet, area);
  const when = (style: CellStyle | null, operator: Excel.ConditionalCellValueOperator) => {
    if (!style) return;
    const { cellValue } = range.conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
    if (style.color !== undefined) cellValue.format.font.color = style.color;
    if (style.fill !== undefined) cellValue.format.fill.color = style.fill;
    cellValue.rule = { formula1: "0", operator };
  };
  when(below, Excel.ConditionalCellValueOperator.lessThan);
  when(at, Excel.ConditionalCellValueOperator.equalTo);
  when(above, Excel.ConditionalCellValueOperator.greaterThan);
}

function applyPage(sheet: Excel.Worksheet, { freeze, groups, page }: PlannedSheet): void {
  const { rows, columns } = freeze;
  if (columns > 0) sheet.freezePanes.freezeAt(rangeOf(sheet, { row: 0, column: 0, rows, columns }));
  else sheet.freezePanes.freezeRows(rows);
  if (groups.length > 0 && Office.context.requirements.isSetSupported("ExcelApi", "1.10")) {
    for (const { first, last } of groups) {
      rangeOf(sheet, { row: first, column: 0, rows: last - first + 1, columns: 1 })
        .getEntireRow()
        .group(Excel.GroupOption.byRows);
    }
  }
  const { pageLayout } = sheet;
  pageLayout.orientation = Excel.PageOrientation.landscape;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintMargins(Excel.PrintMarginUnit.points, page.margins);
  pageLayout.setPrintArea(rangeOf(sheet, page.area));
  pageLayout.setPrintTitleRows(`$1:$${page.titleRows}`);
  for (const row of page.breaks) sheet.horizontalPageBreaks.add(`A${row + 1}`);
  const { defaultForAllPages } = pageLayout.headersFooters;
  defaultForAllPages.leftFooter = "&F";
  defaultForAllPages.centerFooter = "&A";
  defaultForAllPages.rightFooter = `${page.footer} &P / &N`;
}
