/** How a planned sheet is written: contents, looks, sizes, rules, page. */
import { areaAddress, type Area } from "../templates/sheet/a1";
import { baseFont, borderColor, type Look } from "../templates/sheet/looks";
import type { PlannedCell, PlannedSheet, PlannedStatus, PlannedValidation } from "../templates/sheet/plan";
import type { Stroke } from "./strokes";

/** About what one action costs on its way to Excel, beside its own text. */
const ACTION_BYTES = 250;
/** Cells go in blocks of rows of about this size. */
const BLOCK_BYTES = 500_000;

type Borders = Excel.BorderIndex.edgeTop | Excel.BorderIndex.edgeBottom;

/** What other sheets' formulas need first: the cells of the tables, and the tables. */
export function tableStrokes(sheet: Excel.Worksheet, plan: PlannedSheet): Stroke[] {
  return plan.tables.map(({ name, area }) => ({
    bytes: ACTION_BYTES * 4,
    queue() {
      const table = sheet.tables.add(rangeOf(sheet, area), true);
      table.name = name;
      table.style = "TableStyleLight1";
    },
  }));
}

/** The contents of a sheet, in blocks of rows. */
export function contentStrokes(sheet: Excel.Worksheet, { cells }: PlannedSheet): Stroke[] {
  const strokes: Stroke[] = [];
  let block: (readonly PlannedCell[])[] = [];
  let bytes = 0;
  cells.forEach((row, index) => {
    block.push(row);
    bytes += JSON.stringify(row).length;
    if (bytes < BLOCK_BYTES && index < cells.length - 1) return;
    const rows = block;
    const area = { row: index - rows.length + 1, column: 0, rows: rows.length, columns: row.length };
    strokes.push({
      bytes: bytes + ACTION_BYTES,
      queue() {
        rangeOf(sheet, area).formulas = rows.map((line) => [...line]);
      },
    });
    block = [];
    bytes = 0;
  });
  return strokes;
}

/** Everything that a sheet has beside its contents. */
export function formatStrokes(sheet: Excel.Worksheet, plan: PlannedSheet): Stroke[] {
  const stroke = (actions: number, queue: () => void): Stroke => ({ bytes: actions * ACTION_BYTES, queue });
  return [
    stroke(4, () => {
      sheet.tabColor = plan.tabColor;
      sheet.showGridlines = false;
      const { font } = rangeOf(sheet, plan.page.area).format;
      font.name = baseFont.name;
      font.size = baseFont.size;
    }),
    ...plan.formats.map(({ area, format }) =>
      stroke(2, () => {
        // One text for all cells of a range: the API takes it, its types know arrays only.
        rangeOf(sheet, area).numberFormat = format as unknown as string[][];
      }),
    ),
    ...plan.looks.map(({ area, look }) => stroke(5, () => applyLook(rangeOf(sheet, area), look))),
    ...runsOf(plan.columnWidths).map(({ first, count, value }) =>
      stroke(2, () => {
        const columns = { row: 0, column: first, rows: 1, columns: count };
        rangeOf(sheet, columns).format.columnWidth = pointsOf(value);
      }),
    ),
    ...plan.rowHeights.map(({ row, points }) =>
      stroke(2, () => {
        rangeOf(sheet, { row, column: 0, rows: 1, columns: 1 }).format.rowHeight = points;
      }),
    ),
    ...plan.validations.map((validation) => stroke(3, () => applyValidation(sheet, validation))),
    ...plan.statuses.map((status) => stroke(12, () => applyStatus(sheet, status))),
    ...plan.names.map(({ name, area }) => stroke(2, () => sheet.names.add(name, rangeOf(sheet, area)))),
    stroke(12, () => applyPage(sheet, plan)),
  ];
}

export function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRange(areaAddress(area));
}

/** Points of a column of so many characters: 7 pixels for each and 5 for the margin, at 96 to the inch. */
function pointsOf(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

function applyLook(range: Excel.Range, look: Look): void {
  const { format } = range;
  if (look.color !== undefined) format.font.color = look.color;
  if (look.bold) format.font.bold = true;
  if (look.italic) format.font.italic = true;
  if (look.size !== undefined) format.font.size = look.size;
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.align !== undefined) format.horizontalAlignment = look.align;
  if (look.indent !== undefined) format.indentLevel = look.indent;
  if (look.wrap) {
    format.wrapText = true;
    format.verticalAlignment = "Top";
  }
  if (look.top !== undefined) applyBorder(range, Excel.BorderIndex.edgeTop, look.top);
  if (look.bottom !== undefined) applyBorder(range, Excel.BorderIndex.edgeBottom, look.bottom);
}

function applyBorder(range: Excel.Range, edge: Borders, weight: "thin" | "medium"): void {
  const border = range.format.borders.getItem(edge);
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
  const when = (look: Look | null, operator: Excel.ConditionalCellValueOperator) => {
    if (!look) return;
    const { cellValue } = range.conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
    if (look.color !== undefined) cellValue.format.font.color = look.color;
    if (look.fill !== undefined) cellValue.format.fill.color = look.fill;
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
  pageLayout.setPrintArea(rangeOf(sheet, page.area));
  pageLayout.setPrintTitleRows(`$1:$${page.titleRows}`);
  const { defaultForAllPages } = pageLayout.headersFooters;
  defaultForAllPages.leftFooter = "&F";
  defaultForAllPages.centerFooter = "&A";
  defaultForAllPages.rightFooter = `${page.footer} &P / &N`;
}

/** Neighbours of equal value, gathered. */
function runsOf(values: readonly number[]): { first: number; count: number; value: number }[] {
  const runs: { first: number; count: number; value: number }[] = [];
  values.forEach((value, first) => {
    const last = runs.at(-1);
    if (last && last.value === value) last.count++;
    else runs.push({ first, count: 1, value });
  });
  return runs;
}
