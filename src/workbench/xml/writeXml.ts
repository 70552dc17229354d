/** XML documents as text. */
import type { XmlElement } from "./element";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The document with that root. */
export function writeXml(root: XmlElement): string {
  const pieces = [DECLARATION];
  write(root, pieces);
  return pieces.join("");
}

function write({ qualifiedName, attributes, prefixed, content }: XmlElement, pieces: string[]): void {
  pieces.push("<", qualifiedName);
  for (const one of prefixed) pieces.push(` ${one.qualifiedName}="${escapeAttribute(one.value)}"`);
  for (const name in attributes) pieces.push(` ${name}="${escapeAttribute(attributes[name] ?? "")}"`);
  if (content.length === 0) {
    pieces.push("/>");
    return;
  }
  pieces.push(">");
  for (const piece of content) {
    if (typeof piece === "string") pieces.push(escapeXml(piece));
    else write(piece, pieces);
  }
  pieces.push("</", qualifiedName, ">");
}

const inText: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;" };
const inAttribute: Readonly<Record<string, string>> = { ...inText, '"': "&quot;", "\n": "&#10;", "\t": "&#9;" };

/** Text as it stands between tags. A bare carriage return would be read as a line feed. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>\r]/g, (character) => inText[character] ?? character);
}

/** White space other than blanks would be read as blanks. */
function escapeAttribute(value: string): string {
  return value.replace(/[&<>"\r\n\t]/g, (character) => inAttribute[character] ?? character);
}
