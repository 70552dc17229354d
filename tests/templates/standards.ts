/**
 * The standards of financial modelling that every template keeps, each as a function from a plan to what breaks it:
 * one line a fault, naming sheet and cell. The FAST standard and the ICAEW Financial Modelling Code, as far as a plan shows it.
 */
import { areaAddress, type Area } from "../../src/templates/sheet/a1";
import { looks, type Look } from "../../src/templates/sheet/looks";
import type { Plan, PlannedSheet } from "../../src/templates/sheet/plan";
import { functionsMetadata } from "../../src/tools/functionsMetadata";
import { readFormula, type FormulaParts } from "./formulas";

export type Standard = (plan: Plan) => string[];

const [LABEL, UNIT, NOTE, CONSTANT, TOTAL, CHECK, STATUS, FIRST_PERIOD] = [1, 2, 3, 4, 5, 6, 7, 8];

/** What stands in a cell of a plan, however it is looked at. */
export interface PlannedSpot {
  readonly sheet: PlannedSheet;
  readonly row: number;
  readonly column: number;
  readonly content: string | number;
  readonly look: Look;
  readonly format: string;
  readonly formula: FormulaParts | null;
}

const ownFunctions = new Set(functionsMetadata("https://deals.example").en.functions.map(({ name }) => name));

/** Numbers that say what is done and not how much: none, one, a pair or a square, months of a year. */
const allowedNumbers = new Set(["0", "1", "2", "12"]);
/** In the cross-check block also the last day of December, and the row of an answer. */
const allowedInCrossChecks = new Set([...allowedNumbers, "4", "31"]);
/** No keyword is typed in a formula: these are nothing, and conditions. */
const allowedTexts = new Set(["", ">0", "<0", ">"]);

/** Each of them in Excel 2019 and in LibreOffice, neither volatile nor spilling. */
const nativeFunctions = new Set(
  (
    "ABS CHOOSE COUNT COUNTA COUNTIF DATE DAY EDATE EOMONTH IF INDEX INT IRR LARGE MATCH MAX MIN MONTH N ROUNDUP " +
    "SUM SUMIF SUMPRODUCT SUMSQ YEAR"
  ).split(" "),
);

/** The longest native formula, and the longest of the cross-check block. */
const LONGEST = 180;
const LONGEST_CROSS_CHECK = 260;

/** Columns of a grid that is no timeline. */
const WIDEST_GRID = 6;

/** A model's sheets: the register is a table and keeps its own rules. */
function modelSheets(plan: Plan): readonly PlannedSheet[] {
  return plan.sheets.filter(({ tables }) => tables.length === 0);
}

const read = new WeakMap<PlannedSheet, PlannedSpot[][]>();

/** Every cell of a sheet with its look and format. */
export function spotsOf(sheet: PlannedSheet): readonly (readonly PlannedSpot[])[] {
  const known = read.get(sheet);
  if (known) return known;
  const looksAt = layered(sheet, sheet.looks, ({ look }) => look, {});
  const formatsAt = layered(sheet, sheet.formats, ({ format }) => format, "General");
  const spots = sheet.cells.map((cells, row) =>
    cells.map((content, column): PlannedSpot => ({
      sheet,
      row,
      column,
      content,
      look: looksAt[row]![column]!,
      format: formatsAt[row]![column]!,
      formula: typeof content === "string" && content.startsWith("=") ? readFormula(content, { row, column }) : null,
    })),
  );
  read.set(sheet, spots);
  return spots;
}

function layered<Planned extends { readonly area: Area }, T>(
  { cells }: PlannedSheet,
  planned: readonly Planned[],
  valueOf: (one: Planned) => T,
  background: T,
): T[][] {
  const grid = cells.map((row) => row.map(() => background));
  for (const one of planned) {
    const { row, column, rows, columns } = one.area;
    for (let at = row; at < row + rows; at++) grid[at]!.fill(valueOf(one), column, column + columns);
  }
  return grid;
}

function where({ sheet, row, column }: Pick<PlannedSpot, "sheet" | "row" | "column">): string {
  const label = sheet.cells[row]?.[LABEL!] || sheet.cells[row]?.[0];
  return `${sheet.name}!${areaAddress({ row, column, rows: 1, columns: 1 })} (${String(label ?? "")})`;
}

/** The row's unit; a plan writes "%" with the apostrophe that keeps it a text. */
const unitOf = ({ sheet, row }: Pick<PlannedSpot, "sheet" | "row">): string =>
  String(sheet.cells[row]?.[UNIT!] ?? "").replace(/^'/, "");

const allSpots = (plan: Plan): PlannedSpot[] => modelSheets(plan).flatMap((sheet) => spotsOf(sheet).flat());
const isCrossCheck = ({ look }: PlannedSpot): boolean => look.color === looks.crossCheck.color;
const isInput = ({ look }: PlannedSpot): boolean => look.color === looks.input.color && look.fill === looks.input.fill;
const isPeriodRow = (spots: readonly PlannedSpot[]): boolean =>
  !!spots[FIRST_PERIOD!]?.formula && !!spots[FIRST_PERIOD! + 1]?.formula;

/** One formula a row, the same from the first period to the last. */
export const oneFormulaARow: Standard = (plan) =>
  modelSheets(plan).flatMap((sheet) => {
    const rows = spotsOf(sheet).filter(isPeriodRow);
    const longest = Math.max(0, ...rows.map((spots) => periodsOf(spots).length));
    return rows.flatMap((spots) => {
      const periods = periodsOf(spots);
      const [first] = periods;
      const odd = periods.find(({ formula }) => formula?.relative !== first!.formula!.relative);
      if (odd) return [`${where(odd)}: another formula than at the start of its row`];
      const ends = periods.length === longest || periods.length <= WIDEST_GRID;
      return ends ? [] : [`${where(periods.at(-1)!)}: the row ends before the timeline`];
    });
  });

/** From the first period to the last cell that is not blank. */
function periodsOf(spots: readonly PlannedSpot[]): readonly PlannedSpot[] {
  const filled = spots.map(({ content }) => content !== "");
  return spots.slice(FIRST_PERIOD, filled.lastIndexOf(true) + 1);
}

const keyOf = (sheet: string, row: number, column: number): string => `${sheet}!${row},${column}`;

type Precedents = ReadonlyMap<string, { readonly spot: PlannedSpot; readonly reads: readonly string[] }>;

const graphs = new WeakMap<Plan, Precedents>();

/** For every formula, the cells that it reads. */
function precedents(plan: Plan): Precedents {
  const known = graphs.get(plan);
  if (known) return known;
  const graph = new Map<string, { spot: PlannedSpot; reads: string[] }>();
  for (const spot of plan.sheets.flatMap((sheet) => spotsOf(sheet).flat())) {
    if (!spot.formula) continue;
    const reads = spot.formula.references.flatMap(({ sheet, row, column, rows, columns }) =>
      Array.from({ length: rows * columns }, (_, index) =>
        keyOf(sheet ?? spot.sheet.name, row + Math.floor(index / columns), column + (index % columns)),
      ),
    );
    graph.set(keyOf(spot.sheet.name, spot.row, spot.column), { spot, reads });
  }
  graphs.set(plan, graph);
  return graph;
}

/** Our own functions stand in the cross-check block only, and nothing outside it depends on them. */
export const ownFunctionsApart: Standard = (plan) => {
  const graph = precedents(plan);
  const tainted = new Set(
    [...graph]
      .filter(([, { spot }]) => spot.formula!.functions.some((name) => ownFunctions.has(name)))
      .map(([key]) => key),
  );
  for (let grown = true; grown;) {
    const before = tainted.size;
    for (const [key, { reads }] of graph) if (reads.some((read) => tainted.has(read))) tainted.add(key);
    grown = tainted.size > before;
  }
  const outside = [...tainted]
    .map((key) => graph.get(key)!.spot)
    .filter((spot) => !isCrossCheck(spot))
    .map((spot) => `${where(spot)}: hangs on a function of ours outside the cross-check`);
  const charted = plan.sheets.flatMap((sheet) =>
    sheet.charts.flatMap((chart) =>
      [
        ...chart.series.map(({ sheet: key, values }) => ({ key, area: values })),
        { key: chart.categories.sheet, area: chart.categories.area },
      ]
        .filter(({ key, area }) => cellsIn(nameOf(plan, key), area).some((cell) => tainted.has(cell)))
        .map(() => `${sheet.name}, chart ${chart.name}: shows a function of ours`),
    ),
  );
  return [...outside, ...charted];
};

function nameOf(plan: Plan, key: string): string {
  return plan.sheets.find((sheet) => sheet.key === key)?.name ?? key;
}

function cellsIn(sheet: string, { row, column, rows, columns }: Area): string[] {
  return Array.from({ length: rows * columns }, (_, index) =>
    keyOf(sheet, row + Math.floor(index / columns), column + (index % columns)),
  );
}

/** No number and no keyword is typed in a formula. */
export const nothingTypedInFormulas: Standard = (plan) =>
  allSpots(plan).flatMap((spot) => {
    if (!spot.formula) return [];
    const { numbers, texts } = spot.formula;
    const allowed = isCrossCheck(spot) ? allowedInCrossChecks : allowedNumbers;
    const number = numbers.find((one) => !allowed.has(one));
    const text = isCrossCheck(spot) ? undefined : texts.find((one) => !allowedTexts.has(one));
    return [
      ...(number !== undefined ? [`${where(spot)}: ${number} is typed in the formula`] : []),
      ...(text !== undefined ? [`${where(spot)}: "${text}" is typed in the formula`] : []),
    ];
  });

/** Functions that Excel 2019 and LibreOffice know, that hide no error, jump nowhere and never spill; no IF inside an IF. */
export const plainFunctions: Standard = (plan) =>
  allSpots(plan).flatMap((spot) => {
    if (!spot.formula) return [];
    const foreign = spot.formula.functions.find(
      (name) => !nativeFunctions.has(name) && !(isCrossCheck(spot) && ownFunctions.has(name)),
    );
    if (foreign !== undefined) return [`${where(spot)}: uses ${foreign}`];
    return spot.formula.ifs > 1 ? [`${where(spot)}: an IF stands inside an IF`] : [];
  });

/** Short enough to read at a glance. */
export const shortFormulas: Standard = (plan) =>
  allSpots(plan).flatMap((spot) => {
    const length = spot.formula ? String(spot.content).length : 0;
    return length > (isCrossCheck(spot) ? LONGEST_CROSS_CHECK : LONGEST)
      ? [`${where(spot)}: ${length} characters`]
      : [];
  });

/** Typed numbers are blue; what the user may type is blue on yellow, and says its unit and what it is or where it comes from. */
export const inputsSaySo: Standard = (plan) =>
  modelSheets(plan).flatMap((sheet) =>
    spotsOf(sheet).flatMap((spots) =>
      spots.flatMap((spot) => {
        const typed = typeof spot.content === "number";
        const standing = spot.column === STATUS || spot.column === FIRST_PERIOD;
        if (typed && !standing && spot.look.color !== looks.input.color && !isSample(spot)) {
          return [`${where(spot)}: a typed number that is not blue`];
        }
        if (!isInput(spot) || isSample(spot)) return [];
        const missing = (column: number) => spots[column]!.content === "";
        if (missing(UNIT!)) return [`${where(spot)}: an input without a unit`];
        if (missing(NOTE!)) return [`${where(spot)}: an input without a source or note`];
        return isFact(spots) && missing(FIRST_PERIOD!) ? [`${where(spot)}: a fact without a date`] : [];
      }),
    ),
  );

/** The words for what a source has said, against an assumption. */
const factWords = new Set(["confirmed", "reported", "derived", "confirmé", "rapporté", "déduit"]);
const isFact = (spots: readonly PlannedSpot[]): boolean => factWords.has(String(spots[STATUS!]?.content));
/** A sample of a look in the legend. */
const isSample = ({ sheet, column }: PlannedSpot): boolean => sheet.key === "cover" && column === LABEL;

/** Every number has a format that fits its unit: amounts in billions, years without separators, dates as dates. */
export const numberFormats: Standard = (plan) =>
  modelSheets(plan)
    .filter(({ key }) => key !== "cover")
    .flatMap((sheet) => spotsOf(sheet).flatMap((spots) => spots.filter((spot) => isNumber(spot, spots))))
    .flatMap((spot) => {
      const unit = unitOf(spot);
      const wanted = formatsOfUnits.find(([units]) => units.test(unit))?.[1] ?? /[0#]/;
      const negative = spot.format.split(";")[1] ?? "";
      if (!wanted.test(spot.format)) return [`${where(spot)}: ${spot.format} is no format for ${unit}`];
      const bracketed = !/[#%]/.test(spot.format) || /^\(.*\)$/.test(negative);
      return bracketed ? [] : [`${where(spot)}: a negative number is not in brackets`];
    });

const formatsOfUnits: readonly (readonly [RegExp, RegExp])[] = [
  [/^(USD bn|Md USD)/, /,,,/],
  [/^%$/, /%/],
  [/^(year|année)$/, /^0[^,]*$/],
  [/^(date|year\/date|année\/date)$/, /yyyy-mm-dd/],
];

/** A formula that gives a number of the row's unit. */
function isNumber({ column, formula, sheet, row, format }: PlannedSpot, spots: readonly PlannedSpot[]): boolean {
  const unit = unitOf({ sheet, row });
  if (!formula || row < sheet.freeze.rows || unit === "" || /^(text|texte|keyword|mot-clé)$/.test(unit)) return false;
  // In E of a row stands its constant, which may be of another unit; H and I may hold a verdict, a status or a date.
  if (isPeriodRow(spots)) return column >= FIRST_PERIOD! || column === TOTAL;
  return column === CONSTANT || (column === TOTAL && format !== "General");
}

/** Every row with a total has a check of it. */
export const totalsAreChecked: Standard = (plan) =>
  modelSheets(plan).flatMap((sheet) =>
    spotsOf(sheet)
      .filter(isPeriodRow)
      .flatMap((spots) => {
        const total = spots[TOTAL!]!;
        const own = total.formula?.references.some(
          ({ row, column, columns }) => row === total.row && column === FIRST_PERIOD && columns > 1,
        );
        return own && !spots[CHECK!]!.formula ? [`${where(total)}: a total without a check`] : [];
      }),
  );

/** Every check is added up by the master check, which every sheet shows; and compares two figures that are not the same. */
export const checksReachTheMaster: Standard = (plan) => {
  const { masterCheck } = plan;
  if (!masterCheck) return [];
  const graph = precedents(plan);
  const master = keyOf(nameOf(plan, masterCheck.sheet), masterCheck.area.row, masterCheck.area.column);
  const reached = new Set<string>();
  const visit = (key: string): void => {
    if (reached.has(key)) return;
    reached.add(key);
    graph.get(key)?.reads.forEach(visit);
  };
  visit(master);
  return modelSheets(plan).flatMap((sheet) => {
    const own = spotsOf(sheet).flatMap((spots) => {
      const check = spots[CHECK!];
      if (!check?.formula || isCrossCheck(check) || check.look.color !== looks.check.color) return [];
      const [reads] = graph.get(keyOf(sheet.name, check.row, check.column))!.reads;
      const line = /ABS/.test(String(check.content)) ? keyOf(sheet.name, check.row, check.column) : reads!;
      if (!reached.has(line)) return [`${where(check)}: the master check does not reach it`];
      const [actual, expected] = [spots[CONSTANT!]!, spots[TOTAL!]!];
      const same = line !== reads && actual.content === expected.content;
      const residue = line !== reads && (expected.content === "=0" || expected.content === 0);
      return same || residue ? [`${where(check)}: compares a figure with ${same ? "itself" : "0"}`] : [];
    });
    const shows =
      sheet.key === masterCheck.sheet ||
      spotsOf(sheet)
        .flat()
        .some(
          ({ row, formula }) =>
            row < sheet.freeze.rows && formula?.references.some((one) => one.sheet === nameOf(plan, masterCheck.sheet)),
        );
    return shows ? own : [...own, `${sheet.name}: the master check is not in sight`];
  });
};

/** No two names of a sheet are the same, none is the spelling of a cell, and each is of cells that hold something. */
export const namesApart: Standard = (plan) =>
  plan.sheets.flatMap((sheet) => {
    const seen = new Set<string>();
    return sheet.names.flatMap(({ name, area }) => {
      const key = name.toLowerCase();
      const clash = seen.has(key);
      seen.add(key);
      if (clash) return [`${sheet.name}: two names ${name}`];
      if (!/^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) || /^([A-Za-z]{1,3}\d+|[RrCc]|[Rr]\d*[Cc]\d*)$/.test(name)) {
        return [`${sheet.name}: ${name} is no name`];
      }
      const blank = sheet.cells[area.row]?.[area.column] === undefined;
      return blank ? [`${sheet.name}: ${name} names nothing`] : [];
    });
  });

/** No formula depends on itself. */
export const nothingCircular: Standard = (plan) => {
  const graph = precedents(plan);
  const finished = new Set<string>();
  const open = new Set<string>();
  const faults: string[] = [];
  const visit = (key: string): void => {
    if (finished.has(key) || faults.length > 0) return;
    const node = graph.get(key);
    if (!node) return;
    if (open.has(key)) {
      faults.push(`${where(node.spot)}: depends on itself`);
      return;
    }
    open.add(key);
    node.reads.forEach(visit);
    open.delete(key);
    finished.add(key);
  };
  for (const key of graph.keys()) visit(key);
  return faults;
};

/** A label is seen whole: it fits its column where the next one holds something. */
export const labelsFit: Standard = (plan) =>
  modelSheets(plan).flatMap((sheet) =>
    spotsOf(sheet).flatMap((spots) => {
      const [label, next] = [spots[LABEL!]!, spots[UNIT!]];
      if (typeof label.content !== "string" || !next || next.content === "" || label.look.wrap) return [];
      const breadth = label.content.length * (label.look.bold ? 1 : 0.92);
      return breadth > sheet.columnWidths[LABEL!]! ? [`${where(label)}: is cut off`] : [];
    }),
  );

/** Title, master check, sign convention and legend stay in sight; every cell is printed. */
export const inSightAndInPrint: Standard = (plan) =>
  modelSheets(plan).flatMap((sheet) => {
    const { freeze, page, cells } = sheet;
    const head = cells.slice(0, freeze.rows).flat().map(String).join("\n");
    const printed = page.area.row === 0 && page.area.column === 0 && page.area.rows === cells.length;
    return [
      ...(String(cells[0]?.[0]) === "" ? [`${sheet.name}: no title`] : []),
      ...(/USD|dollars/.test(head) ? [] : [`${sheet.name}: the currency is not in sight`]),
      ...(/signed|signé|positiv|positif/.test(head) ? [] : [`${sheet.name}: the sign convention is not in sight`]),
      ...(/[Bb]lue|[Bb]leu/.test(head) ? [] : [`${sheet.name}: the legend is not in sight`]),
      ...(printed && page.area.columns >= Math.max(...cells.map((row) => row.length))
        ? []
        : [`${sheet.name}: not all of it is printed`]),
      ...(page.titleRows === freeze.rows ? [] : [`${sheet.name}: its head is not repeated in print`]),
      ...(page.footer === "" ? [`${sheet.name}: no footer`] : []),
    ];
  });

export const standards: Readonly<Record<string, Standard>> = {
  "has one formula a row, the same from the first period to the last": oneFormulaARow,
  "keeps functions of ours in the cross-check block, on which nothing depends": ownFunctionsApart,
  "types neither a number nor a keyword in a formula": nothingTypedInFormulas,
  "uses functions that every spreadsheet has, none inside an IF of an IF": plainFunctions,
  "keeps formulas short": shortFormulas,
  "shows inputs in blue on yellow, with a unit and a source": inputsSaySo,
  "gives every number a format that fits its unit": numberFormats,
  "checks every total": totalsAreChecked,
  "adds every check up in the master check, in sight of every sheet": checksReachTheMaster,
  "has no two names that clash": namesApart,
  "depends nowhere on itself": nothingCircular,
  "shows every label whole": labelsFit,
  "keeps title, signs and legend in sight, and prints everything": inSightAndInPrint,
};
