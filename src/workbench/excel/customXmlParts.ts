/** Documents that add-ins keep inside the workbook's file. */
import { hostErrors } from "../office/protocol/hostError";
import type { HostObject } from "../office/protocol/hostObject";

export class CustomXmlPart implements HostObject {
  readonly $type = "CustomXmlPart";
  readonly $id: string;
  #xml = "";

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

  get namespaceUri(): string {
    return /^[^<]*(?:<[?!][^>]*>[^<]*)*<[^>]*?\sxmlns=["']([^"']*)["']/.exec(this.#xml)?.[1] ?? "";
  }

  getXml(): string {
    return this.#xml;
  }

  setXml(xml: string): null {
    if (!isElement(xml)) throw hostErrors.invalidArgument();
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

/** One element that is closed by its own name: Excel refuses what is not well-formed. */
function isElement(xml: unknown): xml is string {
  if (typeof xml !== "string") return false;
  const body = xml.replace(/^\uFEFF?\s*<\?xml[^>]*\?>/, "").trim();
  const name = /^<([\p{L}_][\w.:-]*)/u.exec(body)?.[1];
  if (name === undefined) return false;
  return body.endsWith(`</${name}>`) || /^<[^>]*\/>$/.test(body);
}

function notFound(): never {
  throw hostErrors.itemNotFound();
}
