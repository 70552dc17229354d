/**
 * The number that makes a name free where the plain one is taken: "acme", "acme-2", "acme-3". From 1, which stands for
 * the name without a number.
 */
export function firstFreeNumber(isFree: (number: number) => boolean): number {
  for (let number = 1; ; number++) if (isFree(number)) return number;
}
