/** Documents that add-ins keep inside the workbook's file. */
import { hostErrors } from "../office/protocol/hostError";
import type { HostObject } from "../office/protocol/hostObject";
import type { XmlElement } from "../xml/element";
import { parseXml, XmlError } from "../xml/readXml";

/** One custom XML part. Ids are given by the workbench, and are new when a file is opened. */
export class CustomXmlPart implements HostObject {
  readonly $type = "CustomXmlPart";
  readonly $id: string;
  #xml = "";
  #namespaceUri = "";

  constructor(
    id: string,
    xml: string,
    private readonly remove: (id: string) => void,
  ) {
    this.$id = id;
    this.setXml(xml);
  }

  get id(): string {
    return this.$id;
  }

  /** That of its outermost element. */
  get namespaceUri(): string {
    return this.#namespaceUri;
  }

  getXml(): string {
    return this.#xml;
  }

  setXml(xml: string): null {
    this.#namespaceUri = rootOf(xml).namespace;
    this.#xml = xml;
    return null;
  }

  delete(): null {
    this.remove(this.$id);
    return null;
  }
}

class Parts implements HostObject {
  constructor(
    readonly $type: string,
    protected readonly parts: () => CustomXmlPart[],
  ) {}

  $items(): CustomXmlPart[] {
    return this.parts();
  }

  getCount(): number {
    return this.parts().length;
  }

  getItem(id: string): CustomXmlPart {
    return this.getItemOrNullObject(id) ?? notFound();
  }

  getItemOrNullObject(id: string): CustomXmlPart | null {
    return this.parts().find(({ $id }) => $id === id) ?? null;
  }
}

/** `workbook.customXmlParts`. */
export class CustomXmlPartCollection extends Parts {
  readonly #kept: Map<string, CustomXmlPart>;
  #made = 0;

  constructor() {
    const kept = new Map<string, CustomXmlPart>();
    super("CustomXmlPartCollection", () => [...kept.values()]);
    this.#kept = kept;
  }

  add(xml: string): CustomXmlPart {
    const id = `{${String(++this.#made).padStart(8, "0")}-0000-4000-8000-000000000000}`;
    const part = new CustomXmlPart(id, xml, (key) => void this.#kept.delete(key));
    this.#kept.set(id, part);
    return part;
  }

  getByNamespace(namespaceUri: string): CustomXmlPartScopedCollection {
    return new CustomXmlPartScopedCollection("CustomXmlPartScopedCollection", () =>
      this.parts().filter((part) => part.namespaceUri === namespaceUri),
    );
  }
}

class CustomXmlPartScopedCollection extends Parts {
  getOnlyItem(): CustomXmlPart {
    return this.getOnlyItemOrNullObject() ?? notFound();
  }

  getOnlyItemOrNullObject(): CustomXmlPart | null {
    const parts = this.parts();
    return parts.length === 1 ? (parts[0] ?? null) : null;
  }
}

/** Excel refuses what is not well-formed. */
function rootOf(xml: unknown): XmlElement {
  if (typeof xml !== "string") throw hostErrors.invalidArgument();
  try {
    return parseXml(xml);
  } catch (error) {
    throw error instanceof XmlError ? hostErrors.invalidArgument(error.message) : error;
  }
}

function notFound(): never {
  throw hostErrors.itemNotFound();
}
