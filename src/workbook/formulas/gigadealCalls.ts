/** Calls of Gigadeal's functions in formulas, in every form in which a workbook may hold them. */
import { customFunctions } from "../../functions";
import { functionName } from "../../templates/sheet/functionName";
import { formulaParts, type FormulaPart } from "./formulaParts";

/** The name under which a build with a namespace is usually made. */
const USUAL_NAMESPACE = "GIGADEAL";
/** What Excel puts before functions that it does not know, or no longer. */
const MARKS = /^(?:_xlfn\.|_xludf\.|_xll\.)*/i;
const UNKNOWN = /^_xldudf_/i;

const ids = Object.keys(customFunctions);
const known = new Set(ids);
const namedOutright = new RegExp(ids.join("|"), "i");

/**
 * How a call names a function of ours. "right": as this build is called; "stale": as another build of Gigadeal is called,
 * or marked by an Excel that did not know it; "foreign": after a namespace that may be another add-in's.
 */
export interface GigadealCall {
  readonly id: string;
  readonly form: "right" | "stale" | "foreign";
}

/** @returns null for a name that is none of ours */
export function gigadealCall(name: string): GigadealCall | null {
  const unmarked = name.replace(MARKS, "").toUpperCase();
  const isUnknown = UNKNOWN.test(unmarked);
  const called = unmarked.replace(UNKNOWN, "");
  const between = isUnknown ? "_" : ".";
  const id = known.has(called) ? called : ids.find((candidate) => called.endsWith(between + candidate));
  if (id === undefined) return null;
  if (name.toUpperCase() === functionName(id).toUpperCase()) return { id, form: "right" };
  const namespace = called.slice(0, called.length - id.length).replace(/[._]$/, "");
  const ours = ["", USUAL_NAMESPACE, process.env.GIGADEAL_NAMESPACE?.toUpperCase()];
  return { id, form: ours.includes(namespace) ? "stale" : "foreign" };
}

/** The workbook's names, in capitals. One that is called like a function of ours is what the user made of it. */
export const namesTaken = (names: readonly { readonly name: string }[]): ReadonlySet<string> =>
  new Set(names.map(({ name }) => name.toUpperCase()));

/**
 * The calls of Gigadeal's functions in a formula.
 *
 * @param taken  names, in capitals, to which the workbook gives a meaning of its own: calling them is no call of ours
 */
export function gigadealCallsIn(formula: string, taken: ReadonlySet<string> = new Set()): GigadealCall[] {
  if (!namedOutright.test(formula)) return [];
  return formulaParts(formula).flatMap((part) => callOf(part, taken) ?? []);
}

function callOf(part: FormulaPart, taken: ReadonlySet<string>): GigadealCall | null {
  if (part.kind !== "call" || part.workbook !== null || part.sheets.length > 0) return null;
  return taken.has(part.name.toUpperCase()) ? null : gigadealCall(part.name);
}

/**
 * The formula with its calls of Gigadeal's functions named as this build is called.
 *
 * @param foreignToo  those, too, that may be another add-in's
 */
export function withRightCalls(formula: string, taken: ReadonlySet<string>, foreignToo: boolean): string {
  return formulaParts(formula)
    .map((part) => {
      const call = callOf(part, taken);
      return call && (foreignToo || call.form !== "foreign") ? functionName(call.id) : part.text;
    })
    .join("");
}
