/** Correction of Univer: which formulas are looked at when a sheet is renamed or deleted. */
import { UpdateFormulaController } from "../univer";
import type { ICellData, Nullable } from "../univer";

type Cells = Record<string, Nullable<ICellData>>;
/** The formulas of all workbooks, by workbook, sheet, row and column. */
type Formulas = Record<string, Nullable<Record<string, Nullable<Record<string, Nullable<Cells>>>>>>;

interface Change {
  readonly unitId: string;
  readonly sheetId: string;
  /** A number of Univer's; the two below have to do with a sheet as a whole. */
  readonly type: number;
}

/** Univer's own, private to it. */
interface Rewriter {
  _getFormulaReferenceMoveInfo(
    formulas: Nullable<Formulas>,
    sheetIds: Nullable<Record<string, Nullable<Record<string, string>>>>,
    change: Change,
  ): unknown;
}

const RENAMED = 11;
const REMOVED = 12;

/**
 * When a sheet is renamed or removed, Univer takes every formula of the workbook apart to see whether it names the sheet:
 * most of what taking an inserted model away costs. Only those in whose text the name stands are looked at here.
 */
export function rewriteOnlyMentions(): void {
  const rewriter = UpdateFormulaController.prototype as unknown as Rewriter;
  const rewrite = rewriter._getFormulaReferenceMoveInfo;
  rewriter._getFormulaReferenceMoveInfo = function (formulas, sheetIds, change) {
    const isOfSheet = change.type === RENAMED || change.type === REMOVED;
    const names = Object.entries(sheetIds?.[change.unitId] ?? {});
    const [name] = names.find(([, id]) => id === change.sheetId) ?? [];
    const few = isOfSheet && name !== undefined && formulas ? mentions(formulas, name) : formulas;
    return rewrite.call(this, few, sheetIds, change);
  };
}

function mentions(formulas: Formulas, name: string): Formulas {
  const quoted = name.replaceAll("'", "''");
  const isMention = ({ f }: ICellData) => f?.includes(name) || f?.includes(quoted);
  const ofRow = (cells: Cells) => mapped(cells, (cell) => (isMention(cell) ? cell : null));
  return mapped(formulas, (sheets) => mapped(sheets, (rows) => mapped(rows, ofRow)));
}

/** What a function makes of each value that there is. */
function mapped<Value>(
  values: Record<string, Nullable<Value>>,
  make: (value: Value) => Nullable<Value>,
): Record<string, Nullable<Value>> {
  const made: Record<string, Nullable<Value>> = {};
  for (const [key, value] of Object.entries(values)) {
    const kept = value ? make(value) : null;
    if (kept) made[key] = kept;
  }
  return made;
}
