import { hostErrors } from "./hostError";
import type { HostObject } from "./hostObject";

/** The objects that office.js holds on to by reference from one batch to the next. */
export class References {
  readonly #objects = new Map<string, HostObject>();
  readonly #ids = new WeakMap<HostObject, string>();
  #made = 0;

  /** Keeps the object, and tells the id it is found by. */
  keep(object: HostObject): string {
    const id = this.#ids.get(object) ?? `{ref-${++this.#made}}`;
    this.#ids.set(object, id);
    this.#objects.set(id, object);
    return id;
  }

  find(id: string): HostObject {
    const object = this.#objects.get(id);
    if (object === undefined) throw hostErrors.invalidReference();
    return object;
  }

  forget(id: string): void {
    this.#objects.delete(id);
  }

  /** Lets go of what is no longer there, such as ranges whose cells were deleted. */
  keepOnly(isThere: (object: HostObject) => boolean): void {
    for (const [id, object] of this.#objects) if (!isThere(object)) this.#objects.delete(id);
  }
}
