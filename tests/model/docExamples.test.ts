/** The examples in the doc comments of src/model are run, so that they stay true. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { near } from "../functions/dates";

const folder = path.join(__dirname, "../../src/model");
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
const scope: Record<string, unknown> = {};
beforeAll(async () => {
  for (const file of files) Object.assign(scope, await import(path.join(folder, file)));
});

interface Example {
  readonly file: string;
  /** Lines before the last. */
  readonly before: string;
  readonly expression: string;
  readonly answer: string;
}

function examplesOf(file: string): Example[] {
  const comments = readFileSync(path.join(folder, file), "utf8").match(/\/\*\*.*?\*\//gs) ?? [];
  return comments.flatMap((comment) => {
    const lines = (comment.split("@example")[1] ?? "").split("\n").map((line) => line.replace(/^ \*\/?\s?/, ""));
    const last = lines.findIndex((line) => line.includes("//=>"));
    if (last < 0) return [];
    const [expression = "", answer = ""] = lines[last]!.split("//=>");
    return [{ file, before: lines.slice(0, last).join("\n"), expression, answer: answer.trim() }];
  });
}

const examples = files.flatMap(examplesOf);

test("there are some for most files", () => {
  expect(new Set(examples.map(({ file }) => file)).size).toBeGreaterThan(18);
});

test.each(examples)("$file: $expression", ({ before, expression, answer }) => {
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the examples of our own comments are run
  const run = new Function(...Object.keys(scope), `${before}\nreturn ${expression};`) as (
    ...args: unknown[]
  ) => unknown;
  const shown = /^(\[.*\]|\S+)/.exec(answer)![1]!;
  const expected = [JSON.parse(shown)].flat(2) as number[];
  const actual = [run(...Object.values(scope))].flat(2) as number[];
  // A single number is right to as many decimals as the comment gives it.
  const decimals = /^\d+\.(\d+)$/.exec(shown)?.[1]!.length ?? 12;
  expect(actual).toHaveLength(expected.length);
  expected.forEach((number, at) =>
    near(actual[at]!, number, 0.5 * 10 ** -decimals * Math.max(1, Math.abs(number) / 1e6)),
  );
});
