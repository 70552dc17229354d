import { Problem } from "../../text/problem";
import type { ProblemKey } from "../../text/problems";

/** What Excel's error codes mean for the user. The one table of them. */
const byCode: Readonly<Record<string, ProblemKey>> = {
  InvalidOperationInCellEditMode: "cellEditing",
  AccessDenied: "protectedSomewhere",
  ConflictingRequest: "conflict",
  RequestAborted: "excelBusy",
  ActivityLimitReached: "excelBusy",
  RequestTimeout: "excelBusy",
  ConnectionFailure: "connectionLost",
  Timeout: "connectionLost",
  ServiceNotAvailable: "connectionLost",
  InvalidOrTimedOutSession: "sessionLost",
  HostRestartNeeded: "sessionLost",
  WriteNotSupportedWhenModalDialogOpen: "dialogOpen",
  RequestPayloadSizeLimitExceeded: "tooMuchAtOnce",
  ResponsePayloadSizeLimitExceeded: "tooMuchAtOnce",
};

/** The code of an error that Excel gave, as in "ItemNotFound"; null for any other error. */
function codeOf(error: unknown): string | null {
  // Not `instanceof OfficeExtension.Error`: office.js may live in another realm than the code that catches.
  const { name, code } = (typeof error === "object" && error !== null ? error : {}) as Record<string, unknown>;
  return name === "RichApi.Error" && typeof code === "string" ? code : null;
}

export const isItemNotFound = (error: unknown): boolean => codeOf(error) === "ItemNotFound";

/** Excel's own words for an error, or whatever was thrown. */
export const detailOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Turns whatever Excel (or a bug) threw into something the user can act on. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const key = byCode[codeOf(error) ?? ""];
  if (key) return new Problem(key, {}, { cause: error });
  return new Problem("unexpected", { detail: detailOf(error) }, { cause: error });
}
