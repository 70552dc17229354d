/** The classes of the workbench's object model with their members, found on the objects of a workbook that has one of each. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { isWritable, type HostObject } from "../../workbench/office/protocol/hostObject";
import { readSchema, type Schema } from "../../workbench/office/protocol/schema";
import type { HeadlessExcel } from "../../workbench/headless";
import { root } from "../../workbench/builds/stamp";

/** How many objects of a class are looked at: some differ in what they hold. */
const ENOUGH = 30;

export interface HostClass {
  has(member: string): boolean;
  canWrite(member: string): boolean;
}

/**
 * Walks the workbook as office.js does, from property to property and through the items of collections.
 *
 * @param others  objects that no property leads to
 * @throws Error naming the classes of src/workbench/excel that were not met: the sample workbook lacks one of them
 */
export function hostClasses(excel: HeadlessExcel, others: readonly HostObject[]): ReadonlyMap<string, HostClass> {
  const schema = readSchema(Excel);
  const met = new Map<string, HostObject[]>();
  const waiting: HostObject[] = [excel.workbook, ...others];
  for (let object = waiting.pop(); object !== undefined; object = waiting.pop()) {
    const alike = met.get(object.$type) ?? [];
    if (alike.length >= ENOUGH || alike.includes(object)) continue;
    met.set(object.$type, [...alike, object]);
    waiting.push(...heldBy(object, schema), ...(object.$items?.() ?? []));
  }
  const missing = namedInSource().filter((name) => !met.has(name));
  if (missing.length > 0) throw new Error(`The sample workbook has no ${missing.join(", ")}`);
  return new Map([...met].map(([name, objects]) => [name, hostClass(objects)]));
}

function hostClass(objects: readonly HostObject[]): HostClass {
  return {
    has: (member) => objects.some((object) => member in object),
    canWrite: (member) => objects.some((object) => isWritable(object, member)),
  };
}

function heldBy(object: HostObject, schema: Schema): HostObject[] {
  const names = [...(schema.get(object.$type)?.objects.values() ?? [])];
  return names.flatMap((name) => {
    const held = name in object ? valueOf(object, name) : null;
    return held === null ? [] : [held];
  });
}

/** Some properties can be asked of some kinds of an object only, as with conditional formats. */
function valueOf(object: HostObject, name: string): HostObject | null {
  try {
    const value = (object as unknown as Record<string, unknown>)[name];
    return typeof value === "object" ? (value as HostObject | null) : null;
  } catch {
    return null;
  }
}

/** Every class name that the object model's source gives to an object. */
function namedInSource(): string[] {
  const folder = path.join(root, "src/workbench/excel");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  const source = files.map((file) => readFileSync(path.join(folder, file), "utf8")).join("\n");
  const named = source.matchAll(
    /(?:\$type = |\$type: |\b(?:keptObject|formatObject|lineObject|RuledFormat|Collection|super)\()"([A-Z]\w+)"/g,
  );
  return [...new Set([...named].flatMap(([, name]) => name ?? []))];
}
