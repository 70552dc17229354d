/** The sheet of the deal register: the Excel table `DealRegister`, which linked models read and a refresh writes. */
import { REGISTER_TABLE, registerColumns, registerFields, type ColumnKind } from "../ledger/register/registerColumns";
import { registerRow } from "../ledger/register/registerRow";
import { registerFormats } from "../ledger/register/registerFormats";
import type { Deal, DealType, Ledger } from "../ledger/record/deal";
import type { Language } from "../text/language";
import { registerTexts } from "../text/templates/register";
import { sheetTexts } from "../text/templates/sheet";
import { columnLetters, type Area } from "./sheet/a1";
import { cellStyles, type CellStyle } from "./sheet/cellStyles";
import { margins } from "./sheet/pages";
import { tabColors } from "./sheet/palette";
import type { PlannedCell, PlannedFormat, PlannedStyle, PlannedSheet } from "./sheet/plan";

/** The row of the column heads, counted from 0. */
const HEAD = 4;

const widths: Record<ColumnKind, number> = {
  text: 16,
  amount: 14,
  term: 12,
  date: 12,
  moment: 17,
  years: 8,
  gigawatts: 8,
  percent: 14,
  link: 24,
};
const ownWidths: Partial<Record<keyof typeof registerColumns, number>> = {
  id: 26,
  vendor: 18,
  source: 46,
  currency: 13,
};

/** A column's colours say where it comes from: the user's own blue on yellow, the formulas black, the ledger's figures green. */
const originStyles: Record<"source" | "formula" | "user", CellStyle> = {
  source: { color: cellStyles.linked.color },
  formula: {},
  user: { color: cellStyles.input.color, fill: cellStyles.input.fill },
};

/** Contracts for capacity first, programmes and chips apart from them: the three are never added up. */
const typeOrder: readonly DealType[] = ["cloud", "compute", "programme", "chips"];

function byType(deals: readonly Deal[]): Deal[] {
  return [...deals].sort((one, other) => typeOrder.indexOf(one.type) - typeOrder.indexOf(other.type));
}

/**
 * @param name  the name that the sheet gets in the workbook
 * @param now   the stamp of the rows, as Excel's serial
 */
export function registerSheet(ledger: Ledger, language: Language, name: string, now: number): PlannedSheet {
  const text = registerTexts[language];
  const formats = registerFormats(language);
  const columns = registerFields.length;
  const blank: PlannedCell[] = registerFields.map(() => "");
  const line = (first: string): PlannedCell[] => [first, ...blank.slice(1)];
  const rows = byType(ledger.deals).map((deal, index) =>
    registerRow(
      deal,
      ledger.sources,
      now,
      (field) => `$${columnLetters(registerFields.indexOf(field))}${HEAD + 2 + index}`,
    ),
  );
  const cells = [
    line(text.title),
    line(text.subtitle),
    line(text.howTo),
    blank,
    registerFields.map((field) => registerColumns[field].heading),
    ...rows,
  ];
  const table: Area = { row: HEAD, column: 0, rows: rows.length + 1, columns };
  const below = (column: number): Area => ({ row: HEAD + 1, column, rows: rows.length, columns: 1 });
  const band = (row: number, style: CellStyle): PlannedStyle => ({ area: { row, column: 0, rows: 1, columns }, style });
  return {
    key: "register",
    name,
    tabColor: tabColors.list,
    cells,
    styles: [
      band(0, cellStyles.title),
      band(1, cellStyles.subtitle),
      { area: { row: 2, column: 0, rows: 1, columns: 1 }, style: cellStyles.note },
      ...registerFields.flatMap((field, column): PlannedStyle[] => {
        const { origin, kind } = registerColumns[field];
        const placed: CellStyle =
          kind === "text" || kind === "link" ? { align: "Left", ...(column > 0 && { indent: 1 }) } : { align: "Right" };
        return [
          { area: below(column), style: { ...originStyles[origin], ...placed } },
          { area: { row: HEAD, column, rows: 1, columns: 1 }, style: { ...cellStyles.columnHead, ...placed } },
        ];
      }),
    ],
    formats: registerFields
      .map((field, column): PlannedFormat => ({
        area: below(column),
        format: formats[registerColumns[field].kind],
      }))
      .filter(({ format }) => format !== "@"),
    columnWidths: registerFields.map((field) => ownWidths[field] ?? widths[registerColumns[field].kind]),
    rowHeights: [
      { row: 0, points: 26 },
      { row: 1, points: 16 },
    ],
    freeze: { rows: HEAD + 1, columns: 1 },
    groups: [],
    validations: [],
    statuses: [],
    names: [],
    tables: [{ name: REGISTER_TABLE, area: table }],
    charts: [],
    page: {
      area: { row: 0, column: 0, rows: cells.length, columns },
      titleRows: HEAD + 1,
      footer: sheetTexts[language].page,
      margins,
      breaks: [],
    },
  };
}
