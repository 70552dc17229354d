/** Cross-checks: a model's figures by Gigadeal's own functions, beside the native rows. Nothing in the model depends on them. */
import type { Book } from "./book";
import { all, f, literal, type Formula, type Operand } from "./formula";
import { functionName } from "./functionName";
import type { Item } from "./item";
import type { Sheet } from "./sheet";
import type { Unit } from "./units";

/** A call of one of our functions, its arguments separated by commas. */
export function call(name: string, given: Formula): Formula {
  return f`${literal(functionName(name))}(${given})`;
}

/** The cross-check block of one sheet. */
export class CrossCheck {
  /**
   * @param given  1 where the model has its inputs: a blank one asks our functions nothing
   */
  constructor(
    private readonly book: Book,
    private readonly sheet: Sheet,
    private readonly given: Operand,
  ) {}

  /** One figure by our function, held against the model's own. Without `when`, asked wherever the model has its inputs. */
  value(label: string, unit: Unit, native: Formula, ours: Formula, when: Operand = this.given): Item {
    const item = this.sheet.value(label, unit, f`IF(${when},${ours},${native})`, { style: "crossCheck" });
    this.tie(label, unit, native, f`${item}`);
    return item;
  }

  /** A whole row by one call of our function: its total, and every difference from the model's row added to it. */
  whole(label: string, unit: Unit, native: Item, ours: Formula, when: Operand = this.given): Item {
    return this.value(label, unit, f`SUM(${all(native)})`, withDifferences(native, ours), when);
  }

  /** A figure by our function that has no counterpart in the model. */
  shown(label: string, unit: Unit, ours: Formula, when: Operand = this.given): Item {
    return this.sheet.value(label, unit, f`IF(${when},${ours},0)`, { style: "crossCheck" });
  }

  /** A row by our function, one call a period. */
  row(label: string, unit: Unit, native: Formula, ours: Formula, when: Operand = this.given): Item {
    return this.sheet.row(label, unit, f`IF(${when},${ours},${native})`, { style: "crossCheck" });
  }

  /** Two rows agree when no period differs: an amount in a wrong year does not go unseen. */
  tieRows(label: string, unit: Unit, native: Item, ours: Item): void {
    this.tie(label, unit, f`SUM(${all(native)})`, withDifferences(native, all(ours)));
  }

  tie(label: string, unit: Unit, actual: Formula, expected: Formula): void {
    this.book.crossChecks.push({ label, unit, where: this.sheet.section, actual, expected });
  }
}

function withDifferences(native: Item, ours: Formula): Formula {
  return f`SUM(${all(native)})+SUMPRODUCT(ABS(${all(native)}-${ours}))`;
}
