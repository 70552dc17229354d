/** An .xlsx file as the package that it is: parts of XML by their paths, and what relates them. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { child, childrenOf, parseXml } from "../manifest/xml";
import type { XmlElement } from "../manifest/xml";

export interface SheetPart {
  readonly name: string;
  readonly path: string;
}

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
    return file ? strFromU8(file) : "";
  }

  /** Undefined where there is no such part. */
  xml(path: string): XmlElement | undefined {
    const text = this.text(path);
    return text === "" ? undefined : parseXml(text);
  }

  write(path: string, text: string): void {
    this.#files[path] = strToU8(text);
  }

  /** Adds a new part that another one relates to. */
  add(path: string, text: string, from: string, relation: { readonly id: string; readonly type: string }): void {
    this.write(path, text);
    const rels = relationsOf(from);
    const target = `<Relationship Id="${relation.id}" Target="/${path}" Type="${relation.type}"></Relationship>`;
    const known = this.text(rels) || EMPTY_RELATIONS;
    this.write(rels, known.replace("</Relationships>", `${target}</Relationships>`));
  }

  declare(path: string, contentType: string): void {
    const types = "[Content_Types].xml";
    const entry = `<Override PartName="/${path}" ContentType="${contentType}"></Override>`;
    this.write(types, this.text(types).replace("</Types>", `${entry}</Types>`));
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
    return childrenOf(child(this.xml("xl/workbook.xml"), "sheets"), "sheet").map(
      ({ attributes: { name = "", id = "" } }) => ({ name, path: targets.get(id) ?? "" }),
    );
  }

  bytes(): Uint8Array {
    return zipSync(this.#files, { level: 6 });
  }
}

const EMPTY_RELATIONS =
  '<?xml version="1.0" encoding="UTF-8"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** Where the relations of a part are kept. */
function relationsOf(path: string): string {
  const at = path.lastIndexOf("/") + 1;
  return `${path.slice(0, at)}_rels/${path.slice(at)}.rels`;
}
