/** What is to be written into the cells of a sheet, gathered and handed to Univer at once: each of its commands is slow. */
import { ICommandService, IUndoRedoService, SetRangeValuesCommand, SetRangeValuesMutation } from "../engine/univer";
import { SetRangeValuesUndoMutationFactory, SetStyleCommand } from "../engine/univer";
import type { IBorderData, ICellData, Injector, IObjectMatrixPrimitiveType, IStyleData } from "../engine/univer";
import type { Content } from "./typedValue";
import type { UniverSheet } from "./sheets/univerSheet";

interface CellWrite {
  content?: Content;
  style?: IStyleData | null;
  custom?: Record<string, unknown> | null;
}

/** The writes of one sheet that Univer has not been given yet. */
export class CellWrites {
  readonly #rows = new Map<number, Map<number, CellWrite>>();

  constructor(
    private readonly injector: Injector,
    private readonly sheet: UniverSheet,
  ) {}

  get isEmpty(): boolean {
    return this.#rows.size === 0;
  }

  setContent(row: number, column: number, content: Content): void {
    this.#at(row, column).content = content;
  }

  /** Adds to the cell's style; null takes all of it away. */
  addStyle(row: number, column: number, style: IStyleData | null): void {
    const write = this.#at(row, column);
    if (style === null) write.style = null;
    else if (write.style === null) write.style = { ...cleared, ...style };
    else write.style = mergeStyles(write.style, style);
  }

  setCustom(row: number, column: number, custom: Record<string, unknown> | null): void {
    this.#at(row, column).custom = custom;
  }

  /** The number format that waits to be written; undefined when none does. */
  numberFormat(row: number, column: number): string | undefined {
    const style = this.#rows.get(row)?.get(column)?.style;
    return style === null ? "General" : style?.n?.pattern;
  }

  /** The borders that wait to be written; undefined when none do. */
  borders(row: number, column: number): IBorderData | undefined {
    const style = this.#rows.get(row)?.get(column)?.style;
    return style === null ? {} : (style?.bd ?? undefined);
  }

  /** What waits to be said of the cell's own marks, such as being unlocked. */
  custom(row: number, column: number): Record<string, unknown> | null | undefined {
    return this.#rows.get(row)?.get(column)?.custom;
  }

  /** The lowest and rightmost cell that is written to. */
  get extent(): { row: number; column: number } {
    let row = 0;
    let column = 0;
    for (const [at, columns] of this.#rows) {
      row = Math.max(row, at);
      for (const key of columns.keys()) column = Math.max(column, key);
    }
    return { row, column };
  }

  /** Writes it all. */
  flush(): void {
    if (this.isEmpty) return;
    const contents: IObjectMatrixPrimitiveType<ICellData> = {};
    const looks: IObjectMatrixPrimitiveType<ICellData> = {};
    for (const [row, columns] of this.#rows) {
      for (const [column, write] of columns) {
        const into = write.content ? contents : looks;
        (into[row] ??= {})[column] = this.#cellData(row, column, write);
      }
    }
    this.#rows.clear();
    // The other way round, a number that turns to text would be read again as a number.
    if (Object.keys(looks).length > 0) this.#writeLooks(looks);
    if (Object.keys(contents).length > 0) {
      // It takes the cells from the value, but does nothing without a range.
      const range = { startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 };
      const params = { ...this.#target, range, value: contents };
      this.injector.get(ICommandService).syncExecuteCommand(SetRangeValuesCommand.id, params);
    }
  }

  get #target() {
    return { unitId: this.sheet.$grid.getUnitId(), subUnitId: this.sheet.$id };
  }

  /** Formats alone make nothing to calculate, which Univer is told by naming the command that sets styles. */
  #writeLooks(cellValue: IObjectMatrixPrimitiveType<ICellData>): void {
    const params = { ...this.#target, cellValue, trigger: SetStyleCommand.id };
    const undo = { ...SetRangeValuesUndoMutationFactory(this.injector, params), trigger: SetStyleCommand.id };
    this.injector.get(ICommandService).syncExecuteCommand(SetRangeValuesMutation.id, params);
    this.injector.get(IUndoRedoService).pushUndoRedo({
      unitID: this.#target.unitId,
      undoMutations: [{ id: SetRangeValuesMutation.id, params: undo }],
      redoMutations: [{ id: SetRangeValuesMutation.id, params }],
    });
  }

  #cellData(row: number, column: number, { content, style, custom }: CellWrite): ICellData {
    const data: ICellData = {};
    if (content) {
      data.f = content.formula ?? null;
      data.si = null;
      data.p = null;
      data.v = content.value ?? null;
      if (content.type !== undefined) data.t = content.type;
    } else {
      // Unless told its type, Univer works it out anew, and may make a number of a text.
      const type = this.sheet.$grid.getCellRaw(row, column)?.t;
      if (type) data.t = type;
    }
    if (style !== undefined) data.s = style;
    if (custom !== undefined) data.custom = custom;
    return data;
  }

  #at(row: number, column: number): CellWrite {
    let columns = this.#rows.get(row);
    if (!columns) this.#rows.set(row, (columns = new Map<number, CellWrite>()));
    let write = columns.get(column);
    if (!write) columns.set(column, (write = {}));
    return write;
  }
}

/** Every part of a style, taken away. */
const cleared: IStyleData = {
  ...Object.fromEntries(["ff", "fs", "it", "bl", "ul", "st", "bg", "bd", "cl", "va", "n"].map((key) => [key, null])),
  ...Object.fromEntries(["tr", "ht", "vt", "tb", "pd"].map((key) => [key, null])),
};

/** A style with another laid over it. Borders are laid over side by side. */
export function mergeStyles(style: IStyleData | undefined, added: IStyleData): IStyleData {
  const merged = { ...style, ...added };
  if (style?.bd && added.bd) merged.bd = { ...style.bd, ...added.bd };
  return merged;
}
