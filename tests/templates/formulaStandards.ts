/** Standards of formulas: one a row, native, plain, short, nothing typed in them, nothing circular. */
import { functionsMetadata } from "../../src/tools/functionsMetadata";
import { cellsIn, nameOf, precedents } from "./precedents";
import type { Standard } from "./standards";
import {
  allSpots,
  FIRST_PERIOD,
  isCrossCheck,
  isPeriodRow,
  modelSheets,
  spotsOf,
  where,
  type PlannedSpot,
} from "./spots";

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
