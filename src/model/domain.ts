/** Domains that several functions of the model share: rates above -100 %, amounts that are not negative. */
import { DomainError } from "./errors";

/** @throws DomainError "#NUM!" for a rate of -100 % or less */
export function requireRate(rate: number): void {
  if (!(rate > -1)) throw new DomainError("#NUM!", "rateTooLow");
}

/** @throws DomainError "#NUM!" for a negative amount */
export function requireNotNegative(amounts: readonly number[]): void {
  const negative = amounts.find((amount) => amount < 0);
  if (negative !== undefined) throw new DomainError("#NUM!", "negativeAmount", { value: negative });
}
