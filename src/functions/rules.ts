/** Rules for numbers, as data: the test, and the error message for a number that fails it. */
import type { FunctionErrorKey } from "../text/functionErrors";

export interface Rule {
  readonly words: FunctionErrorKey;
  holds(value: number): boolean;
}

const rule = (words: FunctionErrorKey, holds: (value: number) => boolean): Rule => ({ words, holds });

/** Any number but 0, for optional arguments in which 0 stands for a blank cell. */
export const anyButZero = rule("notANumber", (value) => value !== 0);
export const notNegative = rule("mustNotBeNegative", (value) => value >= 0);
export const positive = rule("mustBePositive", (value) => value > 0);
/** Part of a whole: 0..1. */
export const share = rule("mustBeShare", (value) => value >= 0 && value <= 1);
/** A part that something is divided by: above 0, up to 1. */
export const positiveShare = rule("mustBePositiveShare", (value) => value > 0 && value <= 1);
export const wholeFromOne = rule("mustBeWhole", (value) => value >= 1 && Number.isInteger(value));
export const wholeFromZero = rule("mustBeWholeOrZero", (value) => value >= 0 && Number.isInteger(value));
export const month = rule("notAMonth", (value) => value >= 1 && value <= 12 && Number.isInteger(value));
/** A rate that leaves something: above -100 %. */
export const rate = rule("rateTooLow", (value) => value > -1);
