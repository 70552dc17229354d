import { hostErrors } from "../../office/protocol/hostError";
import type { HostObject } from "../../office/protocol/hostObject";

/**
 * An object whose plain members are kept in a record and mean nothing more to the workbench than what it draws. A value
 * of another kind than the one before is refused, as Excel refuses it.
 *
 * @param parts  its other members: objects and methods, by name
 */
export function keptObject(
  $type: string,
  state: object,
  changed: () => void,
  parts: Readonly<Record<string, unknown>> = {},
): HostObject {
  const object: HostObject = { $type };
  const record = state as Record<string, unknown>;
  for (const name of Object.keys(record)) {
    Object.defineProperty(object, name, {
      enumerable: true,
      get: () => record[name],
      set(value: unknown) {
        if (!isAlike(value, record[name])) throw hostErrors.invalidArgument();
        record[name] = value;
        changed();
      },
    });
  }
  return Object.defineProperties<HostObject>(object, Object.getOwnPropertyDescriptors(parts));
}

/** "" and null stand for what is automatic or absent, so a number may take their place, and they a number's. */
function isAlike(value: unknown, before: unknown): boolean {
  if (before === null || before === "" || value === "") return value === null || typeof value !== "object";
  return typeof value === typeof before;
}
