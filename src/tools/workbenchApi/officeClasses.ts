/** Excel's classes as Microsoft documents them (`@types/office-js`): every member with the requirement set that brought it. */
import { readFileSync } from "node:fs";
import ts from "typescript";

export interface ApiMember {
  readonly name: string;
  /** Such as "ExcelApi 1.9". */
  readonly set: string;
  /** Properties that an add-in may assign to. */
  readonly isWritable: boolean;
  readonly isEvent: boolean;
}

export interface ApiClass {
  readonly name: string;
  readonly members: readonly ApiMember[];
}

/** What office.js does by itself on every object, whatever the host. */
const ofTheLibrary = new Set(["context", "items", "load", "set", "toJSON", "track", "untrack"]);

/** The classes of the namespace `Excel` whose objects live in the host, by name. */
export function excelClasses(): ApiClass[] {
  const file = require.resolve("@types/office-js/index.d.ts");
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true);
  const namespaces = source.statements.filter(ts.isModuleDeclaration).filter(({ name }) => name.text === "Excel");
  const statements = namespaces.flatMap(({ body }) => (body && ts.isModuleBlock(body) ? [...body.statements] : []));
  return statements
    .filter(ts.isClassDeclaration)
    .filter((declared) => declared.heritageClauses?.some((base) => base.getText().endsWith("ClientObject")))
    .map((declared) => ({ name: declared.name?.text ?? "", members: membersOf(declared) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Overloads are one member, of the set of the first of them. */
function membersOf(declared: ts.ClassDeclaration): ApiMember[] {
  const members = new Map<string, ApiMember>();
  for (const member of declared.members) {
    const name = member.name?.getText();
    if (name === undefined || ofTheLibrary.has(name) || members.has(name)) continue;
    const set = setOf(member) ?? setOf(declared);
    if (set === null) throw new Error(`${declared.name?.text}.${name} has no requirement set`);
    const isEvent = ts.isPropertyDeclaration(member) && /\bEventHandlers</.test(member.type?.getText() ?? "");
    members.set(name, { name, set, isWritable: isWritable(member), isEvent });
  }
  return [...members.values()];
}

function setOf(node: ts.Node): string | null {
  const [, name, version] = /\[\s*Api set: (\w+) (\d+\.\d+)/.exec(node.getFullText()) ?? [];
  return name === undefined ? null : `${name} ${version}`;
}

/** Objects that are held by a property are written to through their own members. */
function isWritable(member: ts.ClassElement): boolean {
  if (!ts.isPropertyDeclaration(member)) return false;
  return !member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword);
}
