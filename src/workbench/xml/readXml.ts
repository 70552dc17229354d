/**
 * The reader of XML for manifests, the parts of .xlsx files and custom XML parts: saxes, a parser that refuses whatever is
 * not well-formed. It knows the five entities of XML itself and no others, so that a document type declaration cannot make
 * a small document large.
 */
import { SaxesParser } from "saxes";
import type { SaxesTagNS } from "saxes";
import { XmlElement } from "./element";

/** A document that is not well-formed. Its message says what is wrong, and where. */
export class XmlError extends Error {
  /** Lines and columns are counted from 1. */
  constructor(
    what: string,
    readonly line: number,
    readonly column: number,
  ) {
    super(`XML, line ${line}, column ${column}: ${what}`);
  }
}

/**
 * Reads a document, with or without a byte order mark.
 *
 * @returns its root element
 * @throws XmlError
 */
export function parseXml(source: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let closed: XmlElement | undefined;
  parser.on("error", ({ message }) => {
    // saxes puts the place before what it says, and does not name the element that was being
    // read. One that is closed by another's tag has been closed by then.
    const what = message.replace(/^\d+:\d+: /, "").replace(/\.$/, "");
    const inside = what === "unexpected close tag" ? closed : open.at(-1);
    const told = inside ? `${what}, inside <${inside.qualifiedName}>` : what;
    throw new XmlError(told, parser.line, parser.columnIndex + 1);
  });
  parser.on("opentag", (tag) => {
    const element = elementOf(tag);
    open.at(-1)?.content.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("closetag", () => void (closed = open.pop()));
  const takeText = (text: string) => open.at(-1)?.content.push(text);
  parser.on("text", takeText);
  parser.on("cdata", takeText);
  parser.write(source).close();
  return root!;
}

function elementOf({ name, uri, attributes }: SaxesTagNS): XmlElement {
  const element = new XmlElement(name, uri);
  const prefixed = [];
  for (const { name: written, prefix, local, uri: namespace, value } of Object.values(attributes)) {
    if (prefix === "" && written !== "xmlns") element.attributes[written] = value;
    else prefixed.push({ qualifiedName: written, namespace, name: local, value });
  }
  return prefixed.length === 0 ? element : new XmlElement(name, uri, element.attributes, prefixed);
}
