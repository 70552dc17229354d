/** Calls of Gigadeal's functions in formulas, in whatever form a workbook came to hold them. */
import { customFunctions } from "../../functions";
import { functionName } from "../../templates/sheet/functionName";
import { formulaParts } from "./formulaParts";

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
export interface OwnCall {
  readonly id: string;
  readonly form: "right" | "stale" | "foreign";
}

/** @returns null for a name that is none of ours */
export function ownCall(name: string): OwnCall | null {
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

/** The calls of our functions in a formula; a name that the workbook gives a meaning of its own is no call of ours. */
export function ownCallsIn(formula: string, taken: ReadonlySet<string> = new Set()): OwnCall[] {
  if (!namedOutright.test(formula)) return [];
  return formulaParts(formula).flatMap(({ kind, text }) => {
    const call = kind === "call" && !taken.has(text.toUpperCase()) ? ownCall(text) : null;
    return call ? [call] : [];
  });
}

/**
 * The formula with its calls of ours named as this build is called.
 * @param foreignToo  those, too, that may be another add-in's
 */
export function withRightCalls(formula: string, taken: ReadonlySet<string>, foreignToo: boolean): string {
  return formulaParts(formula)
    .map(({ kind, text }) => {
      const call = kind === "call" && !taken.has(text.toUpperCase()) ? ownCall(text) : null;
      return call && (foreignToo || call.form !== "foreign") ? functionName(call.id) : text;
    })
    .join("");
}
