import { DomainError, type ModelErrorKey } from "../../src/model/errors";

/** What a call throws, as code and message key; the call must fail. */
export function failureOf(call: () => unknown): { code: string; key: ModelErrorKey } {
  try {
    call();
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, key: error.key as ModelErrorKey };
    throw error;
  }
  throw new Error("expected a DomainError, but the call gave an answer");
}
