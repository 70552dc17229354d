/** A spreadsheet engine: Univer with its faults corrected, the same in the browser and without a screen. */
import type { Univer, FRange, FUniver, FWorkbook } from "./univer";
import { CalculationQueue } from "./calculation";
import { correctUniver } from "./corrections/corrections";
import { spellSpilledRanges } from "./corrections/spilledRange";
import { FunctionBridge } from "./functions/bridge";
import { readRaw } from "./rawValues";
import type { CellValue } from "./rawValues";

/** One workbook with its calculation and its custom functions. */
export interface Engine {
  readonly univer: Univer;
  readonly api: FUniver;
  /** The one workbook; a new engine's has one sheet, "Sheet1". */
  readonly workbook: FWorkbook;
  /** The custom functions that formulas can call. */
  readonly functions: FunctionBridge;
  readonly calculation: CalculationQueue;
  /** Values as calculated, not as shown: full precision, spilled cells included, null for a blank cell. */
  readRaw(range: FRange): CellValue[][];
  /** Settles when nothing is left to calculate and no custom function is still running. */
  whenIdle(): Promise<void>;
  dispose(): void;
}

/** As many cells as fill a screen and more; as wide and high as Excel's are at first. */
const newSheet = { rowCount: 1000, columnCount: 52, defaultColumnWidth: 64, defaultRowHeight: 20 };

let made = 0;

/** Puts the workbook, the calculation and the functions on a Univer whose plugins are registered. */
export function createEngine(univer: Univer, newApi: (univer: Univer) => FUniver): Engine {
  correctUniver();
  const api = newApi(univer);
  const calculation = new CalculationQueue(univer.__getInjector());
  // Univer's caches of parsed formulas outlive the workbook and are keyed by its id: no two workbooks share one.
  const id = `workbook-${++made}`;
  const workbook = api.createWorkbook({
    id,
    name: "Book1",
    sheetOrder: ["sheet-1"],
    sheets: { "sheet-1": { id: "sheet-1", name: "Sheet1", ...newSheet } },
  });
  calculation.attach();
  const spelling = spellSpilledRanges(univer.__getInjector());
  const functions = new FunctionBridge(univer.__getInjector(), calculation, workbook);
  return {
    univer,
    api,
    workbook,
    functions,
    calculation,
    readRaw: (range) => readRaw(univer.__getInjector(), range),
    whenIdle: () => functions.whenIdle(),
    dispose() {
      calculation.dispose();
      functions.dispose();
      spelling.dispose();
      univer.dispose();
    },
  };
}
