/** Text that came from outside, on its way into a cell. */

const BECOMES_SOMETHING_ELSE = [
  /^[^\p{L}]/u, // =, +, -, @, tab, return: a formula; a digit, a point or a bracket: a number or a date
  /^(true|false|vrai|faux)$/iu,
  /^(jan|feb|fév|mar|apr|avr|may|mai|jun|jul|jui|aug|aoû|sep|oct|nov|dec|déc)\p{L}*[ .\-/]*\d/iu,
];

/**
 * The text as it must be written so that the cell holds that text: what Excel would read as a formula, a number or
 * a date gets a leading apostrophe, which Excel takes away again when the cell is read.
 */
export function asCellText(text: string): string {
  return BECOMES_SOMETHING_ELSE.some((pattern) => pattern.test(text)) ? `'${text}` : text;
}
