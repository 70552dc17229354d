/** A list of deals, as DEAL_LIST answers it: filtered, with the fields asked for, sorted. */
import { DomainError } from "../model/errors";
import type { FunctionErrorKey } from "../text/functionErrors";
import type { Ledger } from "./record/deal";
import { factFields, factsOf, fieldNamed, type FactField } from "./dealFact";
import { registerColumns, type RegisterCell } from "./register/registerColumns";

type Facts = Record<FactField, RegisterCell>;
type Test = (facts: Facts) => boolean;

const OPERATORS = ["<>", ">=", "<=", "=", ">", "<"] as const;
type Operator = (typeof OPERATORS)[number];

const folded = (text: string): string => text.trim().toLowerCase();

/** A pattern in which `*` stands for any characters, compared whatever the case. */
function matches(pattern: string, text: string): boolean {
  const parts = folded(pattern).split("*");
  const whole = folded(text);
  const [first = "", ...rest] = parts;
  const last = rest.pop();
  if (last === undefined) return whole === first;
  if (!whole.startsWith(first) || !whole.endsWith(last) || whole.length < first.length + last.length) return false;
  let at = first.length;
  for (const part of rest) {
    const found = whole.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= whole.length - last.length;
}

/** A number as people type it, such as 300e9. Blank is not a number. */
function numberIn(text: string): number | null {
  const number = text.trim() === "" ? NaN : Number(text);
  return Number.isFinite(number) ? number : null;
}

function equals(cell: RegisterCell, value: string): boolean {
  if (typeof cell !== "number") return matches(value, cell);
  return numberIn(value) === cell;
}

/** How a cell stands to a value: below 0, 0 or above 0; null where the two cannot be compared. */
function order(cell: RegisterCell, value: string): number | null {
  if (cell === "") return null;
  if (typeof cell === "string") return folded(cell) < folded(value) ? -1 : Number(folded(cell) > folded(value));
  const number = numberIn(value);
  return number === null ? null : cell - number;
}

const comparisons: Record<Exclude<Operator, "=" | "<>">, (order: number) => boolean> = {
  ">=": (order) => order >= 0,
  "<=": (order) => order <= 0,
  ">": (order) => order > 0,
  "<": (order) => order < 0,
};

/** One condition: `vendor=Oracle`, `status<>reported`, `vendor=Oracle,AWS`, `value>=100e9`. */
function condition(text: string): Test {
  const at = text.search(/[<>=]/);
  const operator = OPERATORS.find((candidate) => at >= 0 && text.startsWith(candidate, at));
  if (!operator) throw new DomainError<FunctionErrorKey>("#VALUE!", "filterForm", { condition: text });
  const field = fieldNamed(text.slice(0, at));
  const values = text.slice(at + operator.length).split(",");
  if (operator === "=") return (facts) => values.some((value) => equals(facts[field], value));
  if (operator === "<>") return (facts) => !values.some((value) => equals(facts[field], value));
  return (facts) =>
    values.some((value) => {
      const found = order(facts[field], value);
      return found !== null && comparisons[operator](found);
    });
}

const given = (text: string | null): string | null => (text === null || text.trim() === "" ? null : text);

function sorted(rows: Facts[], sort: string | null): Facts[] {
  if (sort === null) return rows;
  const descending = sort.trim().startsWith("-");
  const field = fieldNamed(sort.trim().slice(descending ? 1 : 0));
  const sign = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [a[field], b[field]];
    if (x === "" || y === "") return Number(x === "") - Number(y === ""); // what is undisclosed stands last either way
    if (typeof x === "number" && typeof y === "number") return sign * (x - y);
    const [left, right] = [folded(String(x)), folded(String(y))];
    return left < right ? -sign : left > right ? sign : 0;
  });
}

/**
 * The deals that meet every condition, as known now, under a row of headings. An undisclosed figure is `""`.
 *
 * @param filter  conditions joined by `;`, each `field op value[,value]`; op is = <> >= <= > <, `*` stands for any text
 * @param fields  names joined by `,`; null, every field
 * @param sort    a field, with `-` in front for the largest first; null, the ledger's order
 * @throws DomainError "#VALUE!" for an unknown field or a condition of another form
 * @example
 * dealList(ledger, "vendor=Oracle", "id,value", null) //=> [["ID", "Value"], ["openai-oracle-cloud", 300e9]]
 */
export function dealList(
  ledger: Ledger,
  filter: string | null,
  fields: string | null,
  sort: string | null,
): RegisterCell[][] {
  const tests = (given(filter) ?? "")
    .split(";")
    .filter((text) => text.trim() !== "")
    .map(condition);
  const columns = given(fields)?.split(",").map(fieldNamed) ?? factFields;
  const facts = ledger.deals
    .map((deal) => factsOf(deal, ledger))
    .filter((row): row is Facts => row !== null && tests.every((test) => test(row)));
  return [
    columns.map((field) => registerColumns[field].heading),
    ...sorted(facts, given(sort)).map((row) => columns.map((field) => row[field])),
  ];
}
