/**
 * JSON from outside. How many values it has is counted before they are made: in 32 MB of text fit sixteen million zeros or
 * eleven million empty objects, which take a gigabyte and many seconds, and no feed has as many.
 */
import { Problem } from "../../text/problem";

/** A field of a feed takes eight characters or more: a feed of 32 MB has less than 4 million values. */
export const MOST_VALUES = 4_000_000;

/** @throws Problem "feedNotJson", or "feedTooManyValues" before anything is parsed */
export function parseDocument(text: string): unknown {
  if (separatorsIn(text, MOST_VALUES) > MOST_VALUES) throw new Problem("feedTooManyValues", { most: MOST_VALUES });
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new Problem("feedNotJson", { detail: (error as SyntaxError).message });
  }
}

const [QUOTE, BACKSLASH, COMMA, LIST, OBJECT] = [...'"\\,[{'].map((sign) => sign.charCodeAt(0));

/** Commas and opening brackets outside texts, up to one more than a limit: there are no more values than these and one. */
function separatorsIn(text: string, limit: number): number {
  let count = 0;
  for (let at = 0; at < text.length && count <= limit; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfText(text, at);
    else if (code === COMMA || code === LIST || code === OBJECT) count++;
  }
  return count;
}

/** Where the text that begins at a quote ends; the end of all where it does not. */
function endOfText(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === QUOTE) return at;
  }
  return text.length;
}
