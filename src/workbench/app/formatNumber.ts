import { numfmt } from "../engine/univer";

/** A number in one of Excel's formats. */
export function formatNumber(value: number, format: string): string {
  try {
    return numfmt.format(format, value);
  } catch {
    // A format that cannot be read shows the number as it is.
    return String(value);
  }
}
