/** Names that a formula gives itself, in LET and LAMBDA: files mark them, so that they are no names of the workbook. */
const MARK = "_xlpm.";

const opening = /(?<![\w.])(LET|LAMBDA)\(/gi;

export function markLambdaNames(formula: string): string {
  const names = new Set(
    [...formula.matchAll(opening)].flatMap((call) => {
      const given = argumentsFrom(formula, call.index + call[0].length);
      const isLet = call[1]?.toUpperCase() === "LET";
      return given.slice(0, -1).filter((_, index) => !isLet || index % 2 === 0);
    }),
  );
  return [...names]
    .map((name) => name.trim())
    .filter((name) => /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name))
    .reduce(
      (text, name) =>
        text.replace(
          new RegExp(`"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\\w.])${name.replaceAll(".", "\\.")}(?![\\w.!])`, "gi"),
          (found) => (/^["']/.test(found) ? found : MARK + found),
        ),
      formula,
    );
}

export function unmarkLambdaNames(formula: string): string {
  return formula.replaceAll(MARK, "");
}

/** The arguments of a call whose bracket has just been opened. */
function argumentsFrom(formula: string, start: number): string[] {
  const found: string[] = [];
  let depth = 0;
  let from = start;
  for (const { 0: piece, index } of formula.slice(start).matchAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[(){},]/g)) {
    const at = start + index;
    if (piece === "(" || piece === "{") depth++;
    else if ((piece === "," || piece === ")") && depth === 0) {
      found.push(formula.slice(from, at));
      if (piece === ")") return found;
      from = at + 1;
    } else if (piece === ")" || piece === "}") depth--;
  }
  return found;
}
