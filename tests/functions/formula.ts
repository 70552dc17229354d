/**
 * Just enough of Excel's formula language for the worked examples: numbers, percents, texts, array constants, DATE,
 * names, calls with omitted arguments, and multiplication.
 */
import { customFunctions } from "../../src/functions";

type Value = number | string | null | Value[][];

const EPOCH = Date.UTC(1899, 11, 30);
const TOKEN = /\s*("(?:[^"]|"")*"|\d+\.?\d*(?:e[+-]?\d+)?|[A-Za-z_]\w*|[{}();,*%-])/gy;

function tokens(formula: string): string[] {
  const found: string[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(formula); match; match = TOKEN.exec(formula)) found.push(match[1]!);
  return found;
}

function times(a: Value, b: Value): Value {
  if (Array.isArray(a)) return a.map((row) => row.map((cell) => times(cell, b)));
  return Number(a) * Number(b);
}

/** The value of a formula; names stand for ranges. */
export function evaluate(formula: string, names: Readonly<Record<string, Value>> = {}): unknown {
  const rest = tokens(formula.replace(/^=/, ""));
  const next = (): string => rest.shift() ?? "";

  function product(): Value {
    let value = atom();
    while (rest[0] === "*") {
      next();
      value = times(value, atom());
    }
    return value;
  }

  function atom(): Value {
    const token = next();
    if (token === "-") return times(atom(), -1);
    if (token === "{") return array();
    if (token.startsWith('"')) return token.slice(1, -1).replaceAll('""', '"');
    if (/^\d/.test(token)) {
      if (rest[0] !== "%") return Number(token);
      next();
      return Number(token) / 100;
    }
    if (rest[0] !== "(") return token === "TRUE" || token === "FALSE" ? Number(token === "TRUE") : names[token]!;
    next();
    return called(token, args());
  }

  function array(): Value[][] {
    const rows: Value[][] = [[]];
    for (;;) {
      rows[rows.length - 1]!.push(atom());
      const end = next();
      if (end === "}") return rows;
      if (end === ";") rows.push([]);
    }
  }

  function args(): Value[] {
    const list: Value[] = [];
    for (;;) {
      list.push(rest[0] === "," || rest[0] === ")" ? null : product());
      if (next() === ")") return list;
    }
  }

  function called(name: string, list: Value[]): Value {
    const [year, month, day] = list;
    if (name === "DATE") return (Date.UTC(Number(year), Number(month) - 1, Number(day)) - EPOCH) / 86_400_000;
    return customFunctions[name]!(...list) as Value;
  }

  return product();
}
