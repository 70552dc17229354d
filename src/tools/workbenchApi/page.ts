/** docs/workbench-api.md: what of Office.js the workbench has, and what it lacks. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../../workbench/builds/stamp";
import { createHeadlessExcel } from "../../workbench/headless";
import { requirementSets } from "../../workbench/office/client/requirementSets";
import { commonApi } from "./commonApi";
import { hostClasses } from "./hostClasses";
import { excelClasses, type ApiClass, type ApiMember } from "./officeClasses";
import { canListen, fillSampleWorkbook } from "./sampleWorkbook";

interface CheckedMember extends ApiMember {
  readonly isAnswered: boolean;
  /** It can be read, and an add-in's assignment to it fails. */
  readonly isReadOnlyHere: boolean;
}

interface CheckedClass extends ApiClass {
  readonly members: readonly CheckedMember[];
}

/** Worksheet functions are members of a class of their own: they are counted apart. */
const FUNCTIONS = "Functions";

/**
 * The page as Markdown.
 *
 * Members are those of Excel's requirement sets that the installed office.js has whole. The workbench has a member if an object
 * of its own answers it; that is found out on its objects, at work, when the page is made.
 */
export async function workbenchApiPage(): Promise<string> {
  const excel = await createHeadlessExcel();
  try {
    const others = await fillSampleWorkbook(excel);
    const host = hostClasses(excel, others);
    const documented = excelClasses();
    const classes: CheckedClass[] = [];
    for (const { name, members } of documented) {
      const checked: CheckedMember[] = [];
      for (const member of members.filter(({ set }) => isCounted(set))) {
        const own = host.get(name);
        const isAnswered =
          own !== undefined && (member.isEvent ? await canListen(name, member.name) : own.has(member.name));
        const isReadOnlyHere = isAnswered && member.isWritable && !own.canWrite(member.name);
        checked.push({ ...member, isAnswered, isReadOnlyHere });
      }
      if (checked.length > 0) classes.push({ name, members: checked });
    }
    return compose(classes, later(documented), await commonApi(excel));
  } finally {
    excel.dispose();
  }
}

/** The newest set of Excel that the workbench tells add-ins of is the newest that the installed office.js has whole. */
function isCounted(set: string): boolean {
  return set.startsWith("ExcelApi ") && versionOf(set) <= versionOf(`ExcelApi ${requirementSets["ExcelApi"]}`);
}

/** Members of sets that are not counted, by set. */
function later(documented: readonly ApiClass[]): Map<string, number> {
  const members = documented.flatMap((one) => one.members).filter(({ set }) => !isCounted(set));
  return new Map(setsOf(members).map((set) => [set, members.filter((member) => member.set === set).length]));
}

function compose(
  all: readonly CheckedClass[],
  notCounted: ReadonlyMap<string, number>,
  common: ReadonlyMap<string, boolean>,
): string {
  const classes = all.filter(({ name }) => name !== FUNCTIONS);
  const members = classes.flatMap((one) => one.members);
  const functions = all.filter(({ name }) => name === FUNCTIONS).flatMap((one) => one.members);
  const present = classes.filter((one) => answered(one.members) > 0);
  const incomplete = classes.filter((one) => answered(one.members) < one.members.length);
  const readOnly = present.filter((one) => one.members.some(({ isReadOnlyHere }) => isReadOnlyHere));
  return `# What the workbench has of Office.js

<!-- Written by \`npm run docs\` from @types/office-js, the installed office.js and the workbench's own objects. Changes here are lost. -->

The installed office.js (\`@microsoft/office-js\` ${version("@microsoft/office-js")}) has ${members.length.toLocaleString("en")} members in ${classes.length} classes of Excel, up to
${setsOf(members).at(-1)}. **The workbench has ${answered(members)} of them, in ${present.length} classes.** Of the ${functions.length} members of \`Functions\`
(Excel's worksheet functions, called without a cell) it has ${answered(functions)}.

"Has" means that an object of the workbench has the property or method, or lets an add-in listen to the event; a member that
it lacks fails with \`ApiNotFound\` and its own name. It does not mean that every argument is taken: an option that the workbench
does not know fails in the same way. What office.js does alone (\`load\`, \`set\`, \`toJSON\`, \`track\`, \`untrack\`, \`items\`, \`context\`,
\`isNullObject\`) works for every class and is not counted.

## By requirement set

${table(
  ["Set", "Members", "In the workbench"],
  setsOf(members).map((set) =>
    counted(
      set,
      members.filter((member) => member.set === set),
    ),
  ),
)}

The office.js that Microsoft serves has more than the one on npm: ${[...notCounted].map(([set, count]) => `${count} of ${set}`).join(", ")}
(\`@types/office-js\` ${version("@types/office-js")}). The workbench has none of these sets, and says so when an add-in asks.

## By class

${table(
  ["Class", "Members", "In the workbench"],
  present.map((one) => counted(`\`${one.name}\``, one.members)),
)}

The other ${classes.length - present.length} classes are missing.

## Properties that can be read and not written

An assignment fails with the member's name.

${listed(readOnly, ({ isReadOnlyHere }) => isReadOnlyHere)}

## Missing members

${listed(incomplete, ({ isAnswered }) => !isAnswered)}

## Worksheet functions missing from \`workbook.functions\`

${names(functions.filter(({ isAnswered }) => !isAnswered)) || "None."}

## The Common API, OfficeRuntime and CustomFunctions

Each was called in the workbench when this page was written.

${table(
  ["Member", "In the workbench"],
  [...common].map(([member, works]) => [`\`${member}\``, works ? "yes" : "no"]),
)}
`;
}

function answered(members: readonly CheckedMember[]): number {
  return members.filter(({ isAnswered }) => isAnswered).length;
}

function counted(label: string, members: readonly CheckedMember[]): string[] {
  return [label, String(members.length), String(answered(members))];
}

/** The requirement sets of members, oldest first. */
function setsOf(members: readonly ApiMember[]): string[] {
  const family = (set: string) => set.split(" ")[0] ?? "";
  return [...new Set(members.map(({ set }) => set))].sort(
    (a, b) => family(a).localeCompare(family(b), "en") || versionOf(a) - versionOf(b),
  );
}

/** 15 of "ExcelApi 1.15". */
function versionOf(set: string): number {
  return Number(set.split(".")[1]);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(head),
    line(head.map((_, index) => (index === 0 || head[1] === "In the workbench" ? "---" : "---:"))),
    ...rows.map(line),
  ].join("\n");
}

function listed(classes: readonly CheckedClass[], picks: (member: CheckedMember) => boolean): string {
  return classes
    .map((one) => {
      const isWhole = answered(one.members) === 0;
      return `- **${one.name}**${isWhole ? " (the whole class)" : ""}: ${names(one.members.filter(picks))}`;
    })
    .join("\n");
}

function names(members: readonly ApiMember[]): string {
  return members.map(({ name }) => `\`${name}\``).join(", ");
}

function version(name: string): string {
  const file = path.join(root, "node_modules", name, "package.json");
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}
