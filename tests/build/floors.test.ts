import { execFileSync } from "node:child_process";
import path from "node:path";

const root = path.join(__dirname, "../..");

const forbidden = [
  ["src/model/x.ts", 'import { deal } from "../ledger/deal";', "ledger is a floor above model"],
  ["src/model/x.ts", 'import { fill } from "../text/fill";', "model and text do not know each other"],
  ["src/functions/x.ts", 'import { a } from "../templates/x";', "functions and templates do not know each other"],
  ["src/templates/x.ts", 'import { a } from "../functions/x";', "templates and functions do not know each other"],
  ["src/ledger/x.ts", 'export { a } from "../workbook/x";', "workbook is a floor above ledger"],
  ["src/ledger/x.ts", 'const x = require("../commands/x");', "commands is a floor above ledger"],
  ["src/ledger/x.ts", 'import x = require("../commands/x");', "commands is a floor above ledger"],
  ["src/text/x.ts", 'export type X = import("../ledger/x").X;', "ledger is a floor above text"],
  ["src/taskpane/x.ts", 'import { a } from "../utils/x";', "utils has no floor: give it one in floorsRule.mjs"],
  ["src/workbook/excel/problems.ts", 'export * from "../../commands/x";', "commands is a floor above workbook"],
  ["src/templates/sheet/x.ts", 'import("../../taskpane/x");', "taskpane is a floor above templates"],
  ["src/workbench/app/x.ts", 'import { a } from "../../model/x";', "the workbench imports nothing from the add-in"],
  ["src/taskpane/x.tsx", 'import { a } from "../workbench/x";', "the add-in imports nothing from workbench"],
  ["src/commands/command.ts", 'import { a } from "../runtime";', "runtime is a floor above commands"],
  ["src/tools/x.ts", 'import { a } from "../../tests/browser/x";', "src imports nothing from tests"],
  ["src/workbench/x.ts", 'import("../../tests/workbench/x");', "src imports nothing from tests"],
  ["src/model/irr/x.ts", 'import type { A } from "../../../tests/model/x";', "src imports nothing from tests"],
] as const;

const officeOutside = [
  ["src/commands/command.ts", "void Office.addin.hide();", "Office"],
  ["src/runtime.ts", "const { onReady } = Office;", "Office"],
  ["src/taskpane/x.tsx", "let range: Excel.Range;", "Excel"],
  ["src/functions/x.ts", 'void OfficeRuntime.storage.getItem("x");', "OfficeRuntime"],
  ["src/ledger/x.ts", "throw new OfficeExtension.Error();", "OfficeExtension"],
] as const;

const allowed = [
  ["src/ledger/x.ts", 'import { fill } from "../text/fill";'],
  ["src/taskpane/pages/x.tsx", 'import { a } from "../../model/x";'],
  ["src/runtime.ts", 'import("./taskpane/index");'],
  ["src/workbench/app/x.ts", 'import { a } from "../engine/x";'],
  ["src/tools/x.ts", 'import { a } from "../workbench/builds/x";'],
  ["src/workbook/excel/problems.ts", "void Excel.run(async () => Office.context.displayLanguage);"],
  ["src/functions/x.ts", "throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue);"],
  ["src/commands/command.ts", "const Office = { theirs: 1 }; const { theirs } = Office;"],
  ["tests/workbook/x.ts", "Excel.run(async () => undefined);"],
  ["tests/model/x.ts", 'import { a } from "../../src/workbench/x";'],
] as const;

/**
 * The project's own ESLint, in a process of its own: its configuration is an ES module, which Jest cannot load. Without types,
 * which the rule does not ask for: reading all of the project took most of a minute.
 */
const program = `
  import { ESLint } from "eslint";
  const overrideConfig = { languageOptions: { parserOptions: { projectService: false, project: null } } };
  const eslint = new ESLint({ overrideConfig, ruleFilter: ({ ruleId }) => ruleId === "gigadeal/floors" });
  const said = [];
  for (const [filePath, line] of JSON.parse(process.argv[1])) {
    const [result] = await eslint.lintText(line + "\\n", { filePath });
    said.push(result.messages.filter(({ ruleId }) => ruleId === "gigadeal/floors").map(({ message }) => message));
  }
  console.log(JSON.stringify(said));
`;

describe("the floors of the house", () => {
  let said: string[][];
  beforeAll(() => {
    const lines = JSON.stringify([...forbidden, ...officeOutside, ...allowed].map(([file, line]) => [file, line]));
    const options = { cwd: root, encoding: "utf8" } as const;
    said = JSON.parse(execFileSync(process.execPath, ["--input-type=module", "-e", program, lines], options));
  }, 60_000);

  it.each(forbidden.map((row, index) => [...row, index] as const))("%s may not say %s", (_file, _line, why, index) => {
    expect(said[index]).toEqual([`Import against the floors: ${why}.`]);
  });

  it.each(officeOutside.map((row, index) => [...row, forbidden.length + index] as const))(
    "%s may not say %s: only workbook/ talks to Excel",
    (_file, _line, name, index) =>
      expect(said[index]).toEqual([`${name} is used outside workbook/: give workbook/ a function that does it.`]),
  );

  it.each(allowed.map((row, index) => [...row, forbidden.length + officeOutside.length + index] as const))(
    "%s may say %s",
    (_file, _line, index) => expect(said[index]).toEqual([]),
  );
});
