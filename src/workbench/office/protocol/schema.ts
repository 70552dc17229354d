/** The library's own description of its classes. */

/** What the library itself knows of its classes: their properties, and how these are called in a request. */
export interface ClassSchema {
  /** Plain properties by their lower-case name. */
  readonly scalars: ReadonlyMap<string, Scalar>;
  /** Properties that hold objects, by their lower-case name. */
  readonly objects: ReadonlyMap<string, string>;
}

export interface Scalar {
  readonly name: string;
  readonly wireName: string;
}

export type Schema = ReadonlyMap<string, ClassSchema>;

interface LibraryPrototype {
  readonly _className?: string;
  readonly _scalarPropertyNames?: readonly string[];
  readonly _scalarPropertyOriginalNames?: readonly string[];
  readonly _navigationPropertyNames?: readonly string[];
}

/** Reads the classes of a namespace of the loaded library, `window.Excel`. */
export function readSchema(namespace: object): Schema {
  const schema = new Map<string, ClassSchema>();
  for (const member of Object.values(namespace) as unknown[]) {
    if (typeof member !== "function") continue;
    const prototype = member.prototype as LibraryPrototype | undefined;
    const className = prototype && readOr(() => prototype._className, undefined);
    if (prototype && className) schema.set(className, readClass(prototype));
  }
  return schema;
}

function readClass(prototype: LibraryPrototype): ClassSchema {
  const names = readOr(() => prototype._scalarPropertyNames, undefined) ?? [];
  const wireNames = readOr(() => prototype._scalarPropertyOriginalNames, undefined) ?? [];
  const objects = readOr(() => prototype._navigationPropertyNames, undefined) ?? [];
  const scalars = names.map((name, index): [string, Scalar] => [
    name.toLowerCase(),
    { name, wireName: wireNames[index] ?? name.charAt(0).toUpperCase() + name.slice(1) },
  ]);
  return { scalars: new Map(scalars), objects: new Map(objects.map((name) => [name.toLowerCase(), name])) };
}

/** Some of these getters work on instances only. */
function readOr<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
