/** docs/functions.md: the functions' metadata, what their JSDoc adds to it, and the worked examples. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { IFunction, IFunctionParameter } from "custom-functions-metadata";
import ts from "typescript";
import { functionFiles, functionsMetadata } from "./functionsMetadata";

const root = path.join(__dirname, "../..");
const EXAMPLES = path.join(root, "tests/functions/examples.json");

const rooms: Readonly<Record<string, string>> = {
  timing: "Value and timing",
  commitments: "Commitments",
  returns: "Value and return",
  vendors: "Concentration",
  uncertainty: "Uncertainty and checks",
  unitEconomics: "Unit costs",
  deals: "Deals",
};

const introduction = `# Gigadeal functions

<!-- Written by \`npm run docs\` from src/functions and tests/functions/examples.json. Changes here are lost. -->

All functions are plain Excel functions: nothing is volatile, nothing asks the network, every answer recalculates at once.
`;

const conventions = `## The same for every function

- **Amounts** are whole currency units (\`300e9\`); show billions by number format. Flows are the investor's: out is negative. Commitments are positive.
- **Years** are inclusive: 2027 to 2031 is five years. \`start\` and \`end\` take a year (1900 to 2200) or a date; both end days belong to the term. Text dates are \`#VALUE!\`.
- **Time** is measured in equal months: a whole month counts 1, whatever its days. Dated flows are discounted by actual days over 365, as \`XNPV\` does.
- **\`periods\`** shapes the answer: a row spills across, a column down, one cell gives one number. Elements are years, or rising period-end dates of which the first is the twelve months to it (31-May-2028 alone is Oracle's fiscal 2028); so give a row of months as one range, not cell by cell.
- **A blank cell** in a range is 0 and keeps its place (Excel's own \`IRR\` skips it). Text in a range does not count in shares and sums, and is \`#VALUE!\` in a series whose order matters.
- **A blank cell for an optional argument** means the default, except for \`top\`, \`makeup_cap\`, \`guess\` and \`headers\`, where it may arrive as 0: type the value.
- **Keywords** in any case, and as short as is unambiguous: \`"r"\` is ramp, \`"sc"\` is scurve.
- **Two vectors** match by count whichever way they lie, and a single value serves every element. Where the answer is rows × periods, a column of periods turns it.
- **Errors**: \`#VALUE!\` wrong type, word or shape; \`#NUM!\` outside the domain; \`#DIV/0!\` zero base; \`#N/A\` not found or never. Each says which argument and what was expected: Excel shows the words for \`#VALUE!\` and \`#N/A\`, the pane for all.
- **Rounding**: a balance within 1e-9 of the largest amount is 0. No answer is ever NaN, infinite or -0.

In the worked examples \`table\` is a range of vendors and amounts under a heading (Oracle 100e9, Microsoft 250e9, AWS 38e9, CoreWeave 22.4e9, Oracle
200e9) and \`dates\` the row of dates 39448, 39508, 39751, 39859, 39904. Semicolons stand between the values of a row; billions in a list are written as they are typed, \`60e9\`.
`;

interface Example {
  readonly formula: string;
  readonly result: unknown;
  readonly note: string;
}

/** What the JSDoc of a function says beyond its metadata. */
interface Remarks {
  readonly returns: string;
  readonly remarks: readonly string[];
  readonly source: string;
  readonly example: string;
}

export function functionReference(): string {
  const functions = new Map(functionsMetadata("").en.functions.map((one) => [one.id, one]));
  const examples = JSON.parse(readFileSync(EXAMPLES, "utf8")) as Example[];
  const groups = functionFiles.map((file) => ({
    title: rooms[path.basename(file, ".ts")]!,
    entries: remarksOf(file).map(([id, remarks]) => ({ one: functions.get(id)!, remarks })),
  }));
  const sections = groups.map(({ title, entries }) => {
    const texts = entries.map(({ one, remarks }) => entry(one, remarks, examplesOf(one.id, examples)));
    return `## ${title}\n\n${texts.join("\n")}`;
  });
  const contents = groups.map(
    ({ title, entries }) => `- ${title}: ${entries.map(({ one }) => `[${one.id}](#${slug(one)})`).join(", ")}`,
  );
  return [introduction, contents.join("\n") + "\n", conventions, ...sections].join("\n");
}

const headingOf = ({ id, parameters }: IFunction): string => `${id}(${parameters.map(nameOf).join(", ")})`;

/** The anchor that GitHub gives to an entry's heading. */
const slug = (one: IFunction): string =>
  headingOf(one)
    .toLowerCase()
    .replace(/[^\w -]/g, "")
    .replaceAll(" ", "-");

const examplesOf = (id: string, examples: readonly Example[]): Example[] =>
  examples.filter(({ formula }) => formula.startsWith(`=${id}(`));

function remarksOf(file: string): [id: string, remarks: Remarks][] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  return source.statements.filter(ts.isFunctionDeclaration).flatMap((node): [string, Remarks][] => {
    const texts = (tag: string): string[] =>
      ts
        .getJSDocTags(node)
        .filter(({ tagName }) => tagName.text === tag)
        .map(({ comment }) => (ts.getTextOfJSDocComment(comment) ?? "").replace(/\s+/g, " ").trim());
    const [id] = texts("customfunction");
    if (id === undefined) return [];
    const [returns = "", source = "", example = ""] = ["returns", "source", "example"].map((tag) => texts(tag)[0]);
    return [[id, { returns, remarks: texts("remarks"), source, example }]];
  });
}

function entry(one: IFunction, { returns, remarks, source, example }: Remarks, examples: readonly Example[]): string {
  const [formula, gives] = example.split(/ (?=(?:gives|lists|closes|pays) )/);
  return [
    `### \`${headingOf(one)}\`\n`,
    `${one.description}\n`,
    "| argument | meaning |",
    "| --- | --- |",
    ...one.parameters.map((parameter) => `| ${cell(`\`${parameter.name}\``)} | ${cell(describe(parameter))} |`),
    "",
    `Gives: ${returns}\n`,
    ...remarks.map((remark) => `${remark}\n`),
    ...(example ? [`Example: \`${formula}\` ${gives ?? ""}.\n`] : []),
    ...(examples.length > 0 ? ["| worked example | answer |", "| --- | --- |"] : []),
    ...examples.map(({ formula: worked, result }) => `| ${cell(`\`${worked}\``)} | ${cell(answerOf(result))} |`),
    ...(examples.length > 0 ? [""] : []),
    `Source: ${source}\n`,
  ].join("\n");
}

const nameOf = ({ name, optional }: IFunctionParameter): string => (optional ? `[${name}]` : name);
const describe = ({ description = "", optional }: IFunctionParameter): string =>
  optional ? `Optional. ${description}` : description;
const cell = (text: string): string => text.replaceAll("|", "\\|");

/** A row's values with semicolons between, each row in a line of its own. */
function answerOf(result: unknown): string {
  if (!Array.isArray(result)) return number(result);
  const rows = (Array.isArray(result[0]) ? result : [result]) as unknown[][];
  return rows.map((row) => row.map(numberInList).join("; ")).join("<br>");
}

function number(value: unknown): string {
  if (typeof value !== "number") return String(value);
  if (Number.isInteger(value) && value >= 1900 && value <= 2200) return String(value);
  return value.toLocaleString(
    "en-US",
    Math.abs(value) >= 1000 ? { maximumFractionDigits: 2 } : { maximumSignificantDigits: 8 },
  );
}

/** Billions as they are typed, so that a row can be read. */
function numberInList(value: unknown): string {
  if (typeof value !== "number" || Math.abs(value) < 1e9) return number(value);
  return `${(value / 1e9).toLocaleString("en-US", { maximumSignificantDigits: 6 })}e9`;
}
