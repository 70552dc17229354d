/** Coverage ratio: revenue over the commitment that it has to pay for. */
import { DomainError } from "./errors";

/**
 * Revenue as a part of the commitment it has to carry.
 *
 * @throws DomainError "#DIV/0!" for a commitment of 0
 * @example
 * coverage(10e9, 60e9) //=> 0.1667
 */
export function coverage(revenue: number, commitment: number): number {
  if (commitment === 0) throw new DomainError("#DIV/0!", "zeroBase");
  return revenue / commitment;
}
