/**
 * The reader of our documents in custom XML parts: one element `gigadeal` that holds JSON as text. A workbook may come from
 * anybody, so it reads this form and refuses every other, in time that grows with the length of the part and no faster.
 */

/** Parts that we write have at most 400,000 characters, but for the record of a very large refresh. */
const LONGEST_PART = 8_000_000;
/** Of an XML declaration and the opening tag. */
const LONGEST_OPENING = 1000;
/** Documents of ours are nested six deep. */
const DEEPEST = 64;

const OPENING = /^\uFEFF?\s*(?:<\?xml[^<>]*\?>\s*)?<gigadeal(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*>/;
const CLOSING = /^<\/gigadeal\s*>\s*$/;
const CDATA = { opens: "<![CDATA[", closes: "]]>" };
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
/** `&#x10FFFF;` */
const LONGEST_REFERENCE = 10;
const LAST_CODE_POINT = 0x10ffff;

/** @returns null for a part that holds no document of ours, or one beyond the limits */
export function documentIn(xml: string): unknown {
  const json = xml.length <= LONGEST_PART ? textOf(xml) : null;
  if (json === null || !isShallow(json)) return null;
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return null;
  }
}

/** The text inside the element; null where it holds anything but text. */
function textOf(xml: string): string | null {
  const from = OPENING.exec(xml.slice(0, LONGEST_OPENING))?.[0].length;
  const to = xml.lastIndexOf("</");
  if (from === undefined || to < from || !CLOSING.test(xml.slice(to))) return null;
  const texts: string[] = [];
  for (let at = from; at < to;) {
    if (xml.startsWith(CDATA.opens, at)) {
      const start = at + CDATA.opens.length;
      const end = xml.indexOf(CDATA.closes, start);
      if (end < 0 || end > to) return null;
      texts.push(xml.slice(start, end));
      at = end + CDATA.closes.length;
    } else {
      const end = xml.indexOf("<", at);
      const text = unescaped(xml.slice(at, end));
      if (end === at || text === null) return null;
      texts.push(text);
      at = end;
    }
  }
  return texts.join("");
}

/** @returns null where a reference names no character */
function unescaped(text: string): string | null {
  const pieces: string[] = [];
  for (let at = 0; ;) {
    const start = text.indexOf("&", at);
    if (start < 0) return pieces.join("") + text.slice(at);
    const end = text.indexOf(";", start);
    const character =
      end - start > LONGEST_REFERENCE ? undefined : characterOf(text.slice(start + 1, Math.max(end, 0)));
    if (character === undefined) return null;
    pieces.push(text.slice(at, start), character);
    at = end + 1;
  }
}

/** @param reference  what stands between `&` and `;` */
function characterOf(reference: string): string | undefined {
  const number = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/i.exec(reference);
  if (!number) return Object.hasOwn(NAMED, reference) ? NAMED[reference] : undefined;
  const [, hex, decimal] = number;
  const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
  const isHalf = code >= 0xd800 && code <= 0xdfff;
  return code > 0 && code <= LAST_CODE_POINT && !isHalf ? String.fromCodePoint(code) : undefined;
}

/** Whether objects and arrays are nested no deeper than ours. */
function isShallow(json: string): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < json.length; at++) {
    const character = json.charAt(at);
    if (character === '"') inText = !inText;
    else if (inText) at += character === "\\" ? 1 : 0;
    else if (character === "[" || character === "{") depth++;
    else if (character === "]" || character === "}") depth--;
    if (depth > DEEPEST) return false;
  }
  return true;
}
