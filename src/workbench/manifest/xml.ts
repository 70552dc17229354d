/** A reader of plain XML, enough for manifests: elements, attributes, text, comments. */

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

interface OpenElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

const piece =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<[?!][^>]*>|<\/([^\s>]+)\s*>|<([^\s/>]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)/g;
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** @throws Error naming the element that is not closed */
export function parseXml(source: string): XmlElement {
  const document: OpenElement = { name: "", attributes: {}, children: [], text: "" };
  const open = [document];
  for (const [, data, closing, opening, attributes = "", empty, text] of source.matchAll(piece)) {
    const parent = open.at(-1) ?? document;
    if (data !== undefined) parent.text += data;
    else if (text !== undefined) parent.text += decode(text);
    else if (closing !== undefined) {
      if (open.length === 1 || parent.name !== local(closing)) throw new Error(`XML: </${closing}> closes nothing`);
      open.pop();
    } else if (opening !== undefined) {
      const element: OpenElement = { name: local(opening), attributes: {}, children: [], text: "" };
      for (const [, name = "", double, single] of attributes.matchAll(attribute)) {
        element.attributes[local(name)] = decode(double ?? single ?? "");
      }
      parent.children.push(element);
      if (!empty) open.push(element);
    }
  }
  const unclosed = open.at(-1);
  if (unclosed && unclosed !== document) throw new Error(`XML: <${unclosed.name}> is not closed`);
  const [root] = document.children;
  if (!root) throw new Error("XML: there is no element");
  return root;
}

/** The first child of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((candidate) => candidate.name === name);
}

/** The children of that name. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((candidate) => candidate.name === name) ?? [];
}

/** All elements of that name inside it, at any depth. */
export function descendants(element: XmlElement | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).flatMap((inner) => [
    ...(inner.name === name ? [inner] : []),
    ...descendants(inner, name),
  ]);
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function decode(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return entities[name] ?? whole;
  });
}
