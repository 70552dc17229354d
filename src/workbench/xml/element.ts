/** Elements of an XML document, and how to find one's way among them. */

/** Elements and the text between them. Comments and processing instructions are not kept. */
export type XmlContent = XmlElement | string;

/** An attribute with a prefix, or the declaration of a namespace. */
export interface PrefixedAttribute {
  /** As it is written: "r:id", "xmlns:r". */
  readonly qualifiedName: string;
  readonly namespace: string;
  readonly name: string;
  readonly value: string;
}

export class XmlElement {
  /** The local name: "Url" of `<bt:Url>`. */
  readonly name: string;

  /**
   * @param qualifiedName  as it is written, with its prefix
   * @param namespace      the URI of its namespace, "" for none
   * @param attributes     those without a prefix, which are in no namespace
   * @param prefixed       those with a prefix, and the declarations of namespaces
   * @param content        what stands in it, in order
   */
  constructor(
    readonly qualifiedName: string,
    readonly namespace = "",
    readonly attributes: Record<string, string> = {},
    readonly prefixed: readonly PrefixedAttribute[] = [],
    public content: XmlContent[] = [],
  ) {
    this.name = qualifiedName.slice(qualifiedName.indexOf(":") + 1);
  }

  get children(): XmlElement[] {
    return this.content.filter((piece) => typeof piece !== "string");
  }

  /** The text that stands directly in it, as one. */
  get text(): string {
    return this.content.filter((piece) => typeof piece === "string").join("");
  }

  /** The value of an attribute in a namespace, such as `r:id`, whatever its prefix. */
  attributeIn(namespace: string, name: string): string | undefined {
    return this.prefixed.find((one) => one.name === name && one.namespace === namespace)?.value;
  }

  /** Takes a child out. */
  remove(child: XmlElement): void {
    this.content = this.content.filter((piece) => piece !== child);
  }
}

/** The first child of that local name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.content.find((piece): piece is XmlElement => typeof piece !== "string" && piece.name === name);
}

/** The children of that local name. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((candidate) => candidate.name === name) ?? [];
}

/** All elements of that local name inside it, at any depth, in the order of the document. */
export function descendants(element: XmlElement | undefined, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = ({ content }: XmlElement): void => {
    for (const piece of content) {
      if (typeof piece === "string") continue;
      if (piece.name === name) found.push(piece);
      visit(piece);
    }
  };
  if (element) visit(element);
  return found;
}
