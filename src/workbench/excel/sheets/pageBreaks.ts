import type { HostObject } from "../../office/protocol/hostObject";
import { hostErrors } from "../../office/protocol/hostError";
import { parseAddress } from "../address";
import type { Range } from "../range";
import type { Worksheet } from "../worksheet";

/** Rows (or columns) before which a new printed page begins: kept and told, as the workbench prints nothing. */
export class PageBreakCollection implements HostObject {
  readonly $type = "PageBreakCollection";
  readonly #lines = new Set<number>();

  constructor(
    private readonly sheet: Worksheet,
    private readonly along: "row" | "column",
  ) {}

  /** The lines before which pages break, the first first. */
  get $lines(): number[] {
    return [...this.#lines].sort((a, b) => a - b);
  }

  $items(): PageBreak[] {
    return this.$lines.map((line) => this.#break(line));
  }

  add(before: Range | string): PageBreak {
    const line = (typeof before === "string" ? parseAddress(before).area : before.$area)[this.along];
    if (line === 0) throw hostErrors.invalidArgument();
    this.#lines.add(line);
    return this.#break(line);
  }

  getCount(): number {
    return this.#lines.size;
  }

  getItem(index: number): PageBreak {
    const found = this.$items()[index];
    if (!found) throw hostErrors.invalidArgument();
    return found;
  }

  removePageBreaks(): void {
    this.#lines.clear();
  }

  #break(line: number): PageBreak {
    const at = { row: 0, column: 0, rowCount: 1, columnCount: 1, [this.along]: line };
    return new PageBreak(this.sheet.$rangeAt(at), () => this.#lines.delete(line));
  }
}

class PageBreak implements HostObject {
  readonly $type = "PageBreak";

  constructor(
    private readonly cell: Range,
    private readonly remove: () => void,
  ) {}

  get rowIndex(): number {
    return this.cell.$area.row;
  }

  get columnIndex(): number {
    return this.cell.$area.column;
  }

  getCellAfterBreak(): Range {
    return this.cell;
  }

  delete(): void {
    this.remove();
  }
}
