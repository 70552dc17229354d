/** Object paths: how a request names the object that an action is for. */
import { hostErrors } from "./hostError";
import { callMember, hasMember, memberName, readMember } from "./hostObject";
import type { HostObject } from "./hostObject";
import { PathType } from "./messages";
import type { ArgumentInfo, BatchRequest, ObjectPath } from "./messages";
import type { References } from "./references";

/** Where paths start: the workbook, and the services that office.js creates by name. */
export interface Roots {
  readonly workbook: HostObject;
  service(name: string): HostObject | undefined;
}

/** The objects that one batch's paths lead to. A path is walked once: a method on it (worksheets.add) runs once. */
export class ObjectPaths {
  readonly #found = new Map<number, HostObject | null>();

  constructor(
    private readonly paths: BatchRequest["ObjectPaths"],
    private readonly roots: Roots,
    private readonly references: References,
  ) {}

  /** The object at the path; null for one that does not exist (…OrNullObject) and all that hangs on it. */
  find(pathId: number): HostObject | null {
    const found = this.#found.get(pathId);
    if (found !== undefined) return found;
    const path = this.paths[pathId];
    if (path === undefined) throw hostErrors.invalidReference();
    const parent = path.ParentObjectPathId ? this.find(path.ParentObjectPathId) : undefined;
    const object = parent === null ? null : ((this.#walk(path, parent) ?? null) as HostObject | null);
    this.#found.set(pathId, object);
    return object;
  }

  /** The plain values and objects that a method or property is given. */
  readArguments(info: ArgumentInfo | undefined): unknown[] {
    return (info?.Arguments ?? []).map((value, index) => this.#argument(value, info?.ReferencedObjectPathIds?.[index]));
  }

  #argument(value: unknown, pathIds: unknown): unknown {
    if (Array.isArray(value) && Array.isArray(pathIds)) {
      return value.map((element, index) => this.#argument(element, pathIds[index]));
    }
    return typeof pathIds === "number" && pathIds > 0 ? this.find(pathIds) : value;
  }

  /** What was found so far, for telling where an error is. */
  peek(pathId: number | undefined): HostObject | null {
    return (pathId !== undefined && this.#found.get(pathId)) || null;
  }

  memberAt(pathId: number): ObjectPath | undefined {
    return this.paths[pathId];
  }

  #walk(path: ObjectPath, parent: HostObject | undefined): unknown {
    switch (path.ObjectPathType) {
      case PathType.GlobalObject:
        return this.roots.workbook;
      case PathType.NewObject:
        return this.#service(path.Name);
      case PathType.ReferenceId:
        return this.references.find(path.Name);
      case PathType.NullObject:
        return null;
    }
    if (parent === undefined) throw hostErrors.invalidReference();
    switch (path.ObjectPathType) {
      case PathType.Property:
        return readMember(parent, memberName(path.Name));
      case PathType.Indexer:
        return callMember(parent, "getItem", this.readArguments(path.ArgumentInfo));
      case PathType.Method: {
        const member = hasMember(parent, path.Name) ? path.Name : memberName(path.Name);
        return callMember(parent, member, this.readArguments(path.ArgumentInfo));
      }
    }
    throw hostErrors.notImplemented(`A path of type ${path.ObjectPathType}`);
  }

  #service(name: string): HostObject {
    const service = this.roots.service(name);
    if (service === undefined) throw hostErrors.notImplemented(`The service ${name}`);
    return service;
  }
}
