/** Standards of what is seen: inputs and their sources, formats, names, labels, the head of a sheet, its print. */
import { cellStyles } from "../../src/templates/sheet/cellStyles";
import type { Standard } from "./standards";
import {
  CONSTANT,
  FIRST_PERIOD,
  isInput,
  isPeriodRow,
  LABEL,
  modelSheets,
  NOTE,
  spotsOf,
  STATUS,
  TOTAL,
  UNIT,
  unitOf,
  where,
  type PlannedSpot,
} from "./spots";

/** Typed numbers are blue; what the user may type is blue on yellow, and says its unit and what it is or where it comes from. */
export const inputsSaySo: Standard = (plan) =>
  modelSheets(plan).flatMap((sheet) =>
    spotsOf(sheet).flatMap((spots) =>
      spots.flatMap((spot) => {
        const typed = typeof spot.content === "number";
        const standing = spot.column === STATUS || spot.column === FIRST_PERIOD;
        if (typed && !standing && spot.style.color !== cellStyles.input.color && !isSample(spot)) {
          return [`${where(spot)}: a typed number that is not blue`];
        }
        if (!isInput(spot) || isSample(spot)) return [];
        const missing = (column: number) => spots[column]!.content === "";
        if (missing(UNIT)) return [`${where(spot)}: an input without a unit`];
        if (missing(NOTE)) return [`${where(spot)}: an input without a source or note`];
        return isFact(spots) && missing(FIRST_PERIOD) ? [`${where(spot)}: a fact without a date`] : [];
      }),
    ),
  );

/** The words for what a source has said, against an assumption. */
const factWords = new Set(["confirmed", "reported", "derived", "confirmé", "rapporté", "déduit"]);
const isFact = (spots: readonly PlannedSpot[]): boolean => factWords.has(String(spots[STATUS]?.content));
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
  if (isPeriodRow(spots)) return column >= FIRST_PERIOD || column === TOTAL;
  return column === CONSTANT || (column === TOTAL && format !== "General");
}

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

/** A label is seen whole: it fits its column where the next one holds something. */
export const labelsFit: Standard = (plan) =>
  modelSheets(plan).flatMap((sheet) =>
    spotsOf(sheet).flatMap((spots) => {
      const [label, next] = [spots[LABEL]!, spots[UNIT]];
      if (typeof label.content !== "string" || !next || next.content === "" || label.style.wrap) return [];
      const breadth = label.content.length * (label.style.bold ? 1 : 0.92);
      return breadth > sheet.columnWidths[LABEL]! ? [`${where(label)}: is cut off`] : [];
    }),
  );

/** A number format that says a number in words shows them whole: Excel shows ##### of what does not fit, never a part. */
export const wordsFit: Standard = (plan) =>
  modelSheets(plan).flatMap((sheet) =>
    spotsOf(sheet).flatMap((spots) =>
      spots.flatMap((spot) => {
        const words = [...spot.format.matchAll(/"([^"]{3,})"/g)].map(([, word]) => word!);
        const room = sheet.columnWidths[spot.column]!;
        return words.filter(({ length }) => length > room).map((word) => `${where(spot)}: no room for “${word}”`);
      }),
    ),
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
