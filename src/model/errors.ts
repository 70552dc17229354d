/** The one error that deal mathematics throws. */

/** Excel's own error codes, as far as Gigadeal's functions answer with them. */
export type ErrorCode = "#VALUE!" | "#NUM!" | "#DIV/0!" | "#N/A";

/** Why deal mathematics has no answer. */
export type ModelErrorKey =
  | "addsUpToZero"
  | "closingBelowZero"
  | "datesMustRise"
  | "endBeforeStart"
  | "graceTooLong"
  | "mustBeShare"
  | "negativeAmount"
  | "negativeVendor"
  | "neverPaidBack"
  | "noOutflow"
  | "noRate"
  | "partsMustSum"
  | "rateTooLow"
  | "tooLarge"
  | "tooManyPeriods"
  | "usesAboveCapacity"
  | "vendorAbsent"
  | "weightCount"
  | "yearsAndDatesMixed"
  | "zeroBase";

/**
 * A question that has no answer: the code that Excel shows, a message key, and what the message is filled with. The
 * words are in `text/functionErrors.ts` and the names of Excel's arguments in `functions/`, so that mathematics knows
 * neither. A floor above throws keys of its own as `new DomainError<FunctionErrorKey>(…)`.
 */
export class DomainError<Key extends string = ModelErrorKey> extends Error {
  override readonly name = "DomainError";

  constructor(
    readonly code: ErrorCode,
    readonly key: NoInfer<Key>,
    readonly parameters: Readonly<Record<string, string | number>> = {},
  ) {
    super(`${code} ${key}`);
  }
}
