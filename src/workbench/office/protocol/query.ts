/** What a load brings back: the properties asked for, under their wire names. */
import { hostErrors } from "./hostError";
import { hasMember, memberName, readMember, wireName } from "./hostObject";
import type { HostObject } from "./hostObject";
import type { QueryInfo } from "./messages";
import type { References } from "./references";
import type { ClassSchema, Schema } from "./schema";

/** Property names as a tree: `{ format: { fill: { color: {} } } }`; "*" is all plain properties. */
interface Wanted {
  [property: string]: Wanted;
}

const EVERYTHING = "*";

export type Identity = { _ReferenceId?: string; Id?: string | number };

/** How office.js finds an object again; null says that there is none. */
export function identify(object: HostObject | null, references: References): Identity | null {
  if (object === null) return null;
  if (object.$byReference) return { _ReferenceId: references.keep(object) };
  return object.$id === undefined ? {} : { Id: object.$id };
}

/** The names in a query, for those who prepare what it needs. */
export function namesIn(query: QueryInfo): string[] {
  return [...(query.Select ?? [EVERYTHING]), ...(query.Expand ?? [])].flatMap((path) => path.split(/[/.]/));
}

/** Answers what `load` asks for. */
export class Query {
  constructor(
    private readonly schema: Schema,
    private readonly references: References,
  ) {}

  answer(object: HostObject | null, query: QueryInfo): unknown {
    const selected = query.Select?.length ? query.Select : [EVERYTHING];
    const wanted: Wanted = {};
    for (const path of [...selected, ...(query.Expand ?? []).map((name) => `${name}/${EVERYTHING}`)]) {
      let at = wanted;
      for (const segment of path.split(/[/.]/)) at = at[segment === "items" ? EVERYTHING : segment] ??= {};
    }
    return this.#project(object, wanted, query);
  }

  #project(object: HostObject | null, wanted: Wanted, query: QueryInfo = {}): unknown {
    if (object === null) return null;
    return object.$items ? this.#projectCollection(object, wanted, query) : this.#projectObject(object, wanted);
  }

  #projectCollection(collection: HostObject, wanted: Wanted, { Skip = 0, Top }: QueryInfo): unknown {
    const own = this.schema.get(collection.$type);
    const answer: Record<string, unknown> = { ...identify(collection, this.references) };
    const ofItems: Wanted = {};
    for (const [name, below] of Object.entries(wanted)) {
      if (name !== EVERYTHING && own?.scalars.has(name.toLowerCase())) this.#put(answer, collection, own, name);
      else ofItems[name] = below;
    }
    if (Object.keys(ofItems).length > 0 || Object.keys(wanted).length === 0) {
      const items = collection.$items?.() ?? [];
      answer["_Items"] = items
        .slice(Skip, Top === undefined ? undefined : Skip + Top)
        .map((item) => this.#projectObject(item, ofItems));
    }
    return answer;
  }

  #projectObject(object: HostObject, wanted: Wanted): unknown {
    const own = this.schema.get(object.$type);
    const answer: Record<string, unknown> = { ...identify(object, this.references) };
    for (const [name, below] of Object.entries(wanted)) {
      if (name === EVERYTHING) this.#putEverything(answer, object, own);
      else if (this.#holdsObject(own, name, below)) this.#putObject(answer, object, own, name, below);
      else this.#put(answer, object, own, name);
    }
    return answer;
  }

  #holdsObject(own: ClassSchema | undefined, name: string, below: Wanted): boolean {
    return Object.keys(below).length > 0 || own?.objects.has(name.toLowerCase()) === true;
  }

  #putObject(
    answer: Record<string, unknown>,
    object: HostObject,
    own: ClassSchema | undefined,
    name: string,
    below: Wanted,
  ) {
    const member = own?.objects.get(name.toLowerCase()) ?? memberName(name);
    const held = readMember(object, member) as HostObject | null;
    answer[wireName(member)] = this.#project(held, Object.keys(below).length > 0 ? below : { [EVERYTHING]: {} });
  }

  /** A load without names brings every plain property that the workbench has. */
  #putEverything(answer: Record<string, unknown>, object: HostObject, own: ClassSchema | undefined) {
    for (const { name } of own?.scalars.values() ?? []) {
      if (!name.startsWith("_") && hasMember(object, name)) this.#put(answer, object, own, name);
    }
  }

  #put(answer: Record<string, unknown>, object: HostObject, own: ClassSchema | undefined, name: string) {
    const scalar = own?.scalars.get(name.toLowerCase());
    if (own && !scalar) throw hostErrors.invalidArgument(`The property '${name}' does not exist on ${object.$type}.`);
    const value = readMember(object, scalar?.name ?? memberName(name));
    answer[scalar?.wireName ?? wireName(name)] = value === undefined ? null : value;
  }
}
