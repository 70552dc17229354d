/** Objects of the host: their members are found by the names of the JavaScript API. */
import type { EventRegistrations } from "./eventRegistrations";
import { hostErrors } from "./hostError";

/**
 * An object that office.js can talk to. Its members have the names of the JavaScript API ("values", "getRange"); what
 * starts with `$` is for the host alone and out of reach of a request.
 */
export interface HostObject {
  /** The class's name in the API, such as "Range". */
  readonly $type: string;
  /** What office.js later finds this object by in its collection. */
  readonly $id?: string | number | undefined;
  /** Whether office.js keeps a reference to this very object (ranges), rather than finding it anew by path or id. */
  readonly $byReference?: boolean;
  /** The members of a collection. */
  $items?(): readonly HostObject[];
  /** What can be listened to. */
  readonly $events?: EventRegistrations;
}

/** "WorksheetId" → "worksheetId", "ID" → "id": the rule of office.js itself. */
export function memberName(wireName: string): string {
  const capitals = /^[A-Z]+/.exec(wireName)?.[0] ?? "";
  return capitals.toLowerCase() + wireName.slice(capitals.length);
}

/** The opposite of `memberName`: "worksheetId" → "WorksheetId". */
export function wireName(member: string): string {
  return member.charAt(0).toUpperCase() + member.slice(1);
}

type Members = Record<string, unknown>;

/** Whether the object has it, itself or from its class. */
export function hasMember(object: HostObject, member: string): boolean {
  return member in object;
}

/** @throws HostError "ApiNotFound", with the member's name, where the object has no such property */
export function readMember(object: HostObject, member: string): unknown {
  if (!hasMember(object, member)) throw hostErrors.notImplemented(`${object.$type}.${member}`);
  return (object as unknown as Members)[member];
}

/** @throws HostError "ApiNotFound", with the member's name, where it cannot be assigned to */
export function writeMember(object: HostObject, member: string, value: unknown): void {
  if (!isWritable(object, member)) throw hostErrors.notImplemented(`${object.$type}.${member}`);
  (object as unknown as Members)[member] = value;
}

/**
 * Calls a method, or takes note of an event that is listened to from now on.
 *
 * @throws HostError "ApiNotFound", with the member's name, where the object has no such method
 */
export function callMember(object: HostObject, member: string, args: readonly unknown[]): unknown {
  if (!hasMember(object, member) && object.$events?.take(member)) return null;
  const method = readMember(object, member);
  if (typeof method !== "function") throw hostErrors.notImplemented(`${object.$type}.${member}()`);
  return Reflect.apply(method, object, args) as unknown;
}

/** Whether it can be assigned to. A getter without a setter would swallow the write, or throw an error that names nothing. */
export function isWritable(object: HostObject, member: string): boolean {
  for (let holder: object | null = object; holder !== null; holder = Object.getPrototypeOf(holder) as object | null) {
    const property = Object.getOwnPropertyDescriptor(holder, member);
    if (property !== undefined) return property.set !== undefined || property.writable === true;
  }
  return false;
}
