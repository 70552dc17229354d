/** An .xlsx file as the package that it is: parts of XML by their paths, and what relates them. */
import { strToU8, unzipSync, zipSync } from "fflate";
import { child, childrenOf, XmlElement } from "../xml/element";
import type { PrefixedAttribute } from "../xml/element";
import { parseXml } from "../xml/readXml";
import { writeXml } from "../xml/writeXml";

export interface SheetPart {
  readonly name: string;
  readonly path: string;
}

/** Of Excel's usual files, and of those that it saves as "Strict Open XML". */
const relationNamespaces = [
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "http://purl.oclc.org/ooxml/officeDocument/relationships",
];

export class Package {
  readonly #files: Record<string, Uint8Array>;

  /** @throws Error where it is no package */
  constructor(bytes: Uint8Array) {
    this.#files = unzipSync(bytes);
  }

  get paths(): string[] {
    return Object.keys(this.#files);
  }

  /** "" where there is no such part. */
  text(path: string): string {
    const file = this.#files[path];
    return file ? new TextDecoder(encodingOf(file)).decode(file) : "";
  }

  /** Undefined where there is no such part. */
  xml(path: string): XmlElement | undefined {
    const text = this.text(path);
    return text === "" ? undefined : parseXml(text);
  }

  write(path: string, text: string): void {
    this.#files[path] = strToU8(text);
  }

  writeXml(path: string, root: XmlElement): void {
    this.write(path, writeXml(root));
  }

  /** Changes the XML of a part that there is. */
  change(path: string, change: (root: XmlElement) => void): void {
    const root = this.xml(path);
    if (!root) return;
    change(root);
    this.writeXml(path, root);
  }

  /** Adds a new part that another one relates to. */
  add(path: string, text: string, from: string, relation: { readonly id: string; readonly type: string }): void {
    this.write(path, text);
    const known = this.xml(relationsOf(from)) ?? new XmlElement("Relationships", RELATIONS, {}, [declared(RELATIONS)]);
    known.content.push(
      new XmlElement("Relationship", RELATIONS, { Id: relation.id, Target: `/${path}`, Type: relation.type }),
    );
    this.writeXml(relationsOf(from), known);
  }

  declare(path: string, contentType: string): void {
    this.change("[Content_Types].xml", (types) => {
      types.content.push(
        new XmlElement("Override", types.namespace, { PartName: `/${path}`, ContentType: contentType }),
      );
    });
  }

  /** The paths that a part relates to, by the ids of the relations. */
  relations(from: string): ReadonlyMap<string, string> {
    const base = from.slice(0, from.lastIndexOf("/") + 1);
    return new Map(
      childrenOf(this.xml(relationsOf(from)), "Relationship").map(({ attributes: { Id = "", Target = "" } }) => [
        Id,
        new URL(Target, `file:///${base}`).pathname.slice(1),
      ]),
    );
  }

  /** The worksheets, in the order of their tabs. */
  get sheets(): SheetPart[] {
    const targets = this.relations("xl/workbook.xml");
    return childrenOf(child(this.xml("xl/workbook.xml"), "sheets"), "sheet").map((sheet) => ({
      name: sheet.attributes.name ?? "",
      path: targets.get(relationId(sheet) ?? "") ?? "",
    }));
  }

  bytes(): Uint8Array {
    return zipSync(this.#files, { level: 6 });
  }
}

/** XML is in UTF-8 unless a byte order mark says otherwise. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";

/** The declaration of a default namespace. */
function declared(namespace: string): PrefixedAttribute {
  return { qualifiedName: "xmlns", name: "xmlns", namespace: "http://www.w3.org/2000/xmlns/", value: namespace };
}

/** The `r:id` of an element that stands for another part. */
export function relationId(element: XmlElement): string | undefined {
  return relationNamespaces.map((uri) => element.attributeIn(uri, "id")).find((id) => id !== undefined);
}

/** Where the relations of a part are kept. */
function relationsOf(path: string): string {
  const at = path.lastIndexOf("/") + 1;
  return `${path.slice(0, at)}_rels/${path.slice(at)}.rels`;
}
