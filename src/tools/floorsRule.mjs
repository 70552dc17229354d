import path from "node:path";

/**
 * The floors of the house, bottom to top: a file may import only from its own floor or from floors below it.
 * Folders that share a line do not know each other. `workbench` and `tools` stand apart.
 */
const floors = [
  ["text", "model"],
  ["ledger"],
  ["functions", "templates"],
  ["workbook"],
  ["commands"],
  ["taskpane"],
  ["runtime"],
];

const apart = ["workbench", "tools"];

const floorOf = (room) => floors.findIndex((rooms) => rooms.includes(room));
const known = (room) => apart.includes(room) || floorOf(room) >= 0;

const root = path.resolve(import.meta.dirname, "../..");

/** The room of a source file: the name of the folder, or the file itself, right under src/; "tests" for all of tests/. */
function roomOf(file) {
  const [top, below] = path.relative(root, file).split(path.sep);
  if (top === "tests") return "tests";
  return top === "src" && below ? below.replace(/\.\w+$/, "") : null;
}

/** Why a file of `from` may not import one of `to`, or null where it may. */
function against(from, to) {
  if (from === to || from === null || to === null || from === "tests") return null;
  if (to === "tests") return "src imports nothing from tests";
  if (from === "tools") return null;
  for (const room of [from, to]) if (!known(room)) return `${room} has no floor: give it one in floorsRule.mjs`;
  if (from === "workbench") return "the workbench imports nothing from the add-in";
  if (to === "workbench" || to === "tools") return `the add-in imports nothing from ${to}`;
  if (floorOf(from) < floorOf(to)) return `${to} is a floor above ${from}`;
  if (floorOf(from) === floorOf(to)) return `${from} and ${to} do not know each other`;
  return null;
}

/** Names under which Office.js is reached. The custom functions' errors are `CustomFunctions`, and functions/ has those. */
const officeGlobals = new Set(["Office", "Excel", "OfficeRuntime", "OfficeExtension"]);

/** Only workbook/ talks to Excel; the workbench is Excel's stand-in, and tools/ builds the page that loads Office.js. */
const mayUseOffice = (room) => room === null || ["workbook", "tests", ...apart].includes(room);

/** ESLint rule: an import against a floor is an error, and so is Office.js outside workbook/. */
export default {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      floor: "Import against the floors: {{ why }}.",
      office: "{{ name }} is used outside workbook/: give workbook/ a function that does it.",
    },
  },
  create(context) {
    const from = roomOf(context.filename);
    function checkOffice(program) {
      if (mayUseOffice(from)) return;
      for (const { identifier } of context.sourceCode.getScope(program).through) {
        if (!officeGlobals.has(identifier.name)) continue;
        context.report({ node: identifier, messageId: "office", data: { name: identifier.name } });
      }
    }
    function check(node) {
      const target = (node.source ?? node.moduleReference?.expression ?? node.arguments?.[0])?.value;
      if (typeof target !== "string" || !target.startsWith(".")) return;
      const why = against(from, roomOf(path.resolve(path.dirname(context.filename), target)));
      if (why) context.report({ node, messageId: "floor", data: { why } });
    }
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
      TSImportEqualsDeclaration: check,
      "CallExpression[callee.name='require']": check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      "Program:exit": checkOffice,
    };
  },
};
