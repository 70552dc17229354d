/** The one error that deal mathematics throws. */

/** Excel's own error codes, as far as Gigadeal's functions answer with them. */
export type ErrorCode = "#VALUE!" | "#NUM!" | "#DIV/0!" | "#N/A";

/**
 * Arguments that have no answer. The words for the user are found by `key` in `text/functionErrors.ts`,
 * so that mathematics stays free of language.
 */
export class DomainError extends Error {
  override readonly name = "DomainError";

  constructor(
    readonly code: ErrorCode,
    readonly key: string,
    readonly parameters: Readonly<Record<string, string | number>> = {},
  ) {
    super(`${code} ${key}`);
  }
}
