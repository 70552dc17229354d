import { child, childrenOf, descendants, XmlElement } from "../../src/workbench/xml/element";
import { parseXml, XmlError } from "../../src/workbench/xml/readXml";
import { writeXml } from "../../src/workbench/xml/writeXml";

/** The error that reading a document ends with. */
function faultOf(source: string): XmlError {
  try {
    parseXml(source);
  } catch (error) {
    if (error instanceof XmlError) return error;
  }
  throw new Error(`It was read: ${source}`);
}

describe("Reading XML", () => {
  it("reads attributes in either quotes, references to characters and CDATA", () => {
    const root = parseXml(`<r a='1 > "0"' b="&lt;&#233;&#xe9;&apos;&quot;"><![CDATA[<&]]><e/> &amp;t</r>`);
    expect(root.attributes).toEqual({ a: '1 > "0"', b: `<éé'"` });
    expect(root.text).toBe("<& &t");
    expect(root.children.map(({ name }) => name)).toEqual(["e"]);
  });

  it("keeps text and elements in their order, blanks included", () => {
    const { content } = parseXml("<p> one <b>two</b>\n three</p>");
    expect(content.map((piece) => (typeof piece === "string" ? piece : `<${piece.name}>`))).toEqual([
      " one ",
      "<b>",
      "\n three",
    ]);
  });

  it("tells elements and attributes by their namespaces, not by their prefixes", () => {
    const relations = "urn:relations";
    const [one, other] = ["r", "rel"].map((prefix) =>
      parseXml(`<x:sheet xmlns:x="urn:sheets" xmlns:${prefix}="${relations}" id="5" ${prefix}:id="rId1"/>`),
    );
    for (const sheet of [one, other]) {
      expect(sheet).toMatchObject({ name: "sheet", namespace: "urn:sheets", attributes: { id: "5" } });
      expect(sheet?.attributeIn(relations, "id")).toBe("rId1");
      expect(sheet?.attributeIn("urn:sheets", "id")).toBeUndefined();
    }
  });

  it("gives children the default namespace of their parent, and attributes none", () => {
    const part = parseXml('<deals xmlns="urn:deals"><deal id="1"/><other xmlns=""/></deals>');
    expect(part.children.map(({ namespace }) => namespace)).toEqual(["urn:deals", ""]);
    expect(child(part, "deal")?.attributes).toEqual({ id: "1" });
  });

  it("passes over comments, processing instructions and document types, whatever stands in them", () => {
    const source = `\uFEFF<?xml version="1.0"?><?style <a> ?><!DOCTYPE r [<!ELEMENT r ANY>]><!-- <b> --><r><?p ">" ?><!-- </r> --></r>`;
    expect(parseXml(source)).toMatchObject({ name: "r", content: [] });
  });

  it("does not blow up a document that defines entities inside entities", () => {
    const lol = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join("");
    const bomb = `<!DOCTYPE r [<!ENTITY l0 "lol">${lol}]><r>&l9;</r>`;
    expect(faultOf(bomb).message).toContain("undefined entity");
  });

  it.each([
    ["<a>\n  <b>\n</a>", 3, "unexpected close tag, inside <b>"],
    ["<a>\n<b/>\n", 3, "unclosed tag: a"],
    ["<a>\n<b x='1' x='2'/></a>", 2, "duplicate attribute: x"],
    ["<a b=1/>", 1, "unquoted attribute value"],
    ["<a>&nbsp;</a>", 1, "undefined entity, inside <a>"],
    ["<p:a/>", 1, 'unbound namespace prefix: "p"'],
    ["<a/>\n<b/>", 2, "documents may contain only one root"],
    ["<a>\u0001</a>", 1, "disallowed character"],
    [" ", 1, "document must contain a root element"],
    ["no XML", 1, "text data outside of root node"],
  ])("says of %j that line %i is at fault, and how", (source, line, what) => {
    const fault = faultOf(source);
    expect(fault.message).toContain(what);
    expect(fault.message).toMatch(/^XML, line \d+, column \d+: /);
    expect(fault.line).toBe(line);
  });
});

describe("Writing XML", () => {
  it.each([
    `<r a="&lt;&amp;&quot;&#10;&#9;"> &lt;b&gt; &amp; "c" &#13;\n</r>`,
    `<x:r xmlns:x="urn:x" xmlns="urn:y" x:id="1"><a xml:space="preserve">  </a>text<a/></x:r>`,
  ])("gives a document that is read as the same: %s", (source) => {
    const root = parseXml(source);
    expect(parseXml(writeXml(root))).toEqual(root);
  });

  it("writes what was changed and added", () => {
    const root = parseXml('<r><a n="1">old</a><b/></r>');
    child(root, "a")!.content = ["new"];
    root.remove(child(root, "b")!);
    root.content.push(new XmlElement("c", "", { n: "2" }));
    expect(writeXml(root)).toMatch(/\?>\n<r><a n="1">new<\/a><c n="2"\/><\/r>$/);
  });
});

describe("Finding elements", () => {
  const root = parseXml("<r><a n='1'><a n='2'/></a><b><a n='3'/></b></r>");
  const numbers = (found: readonly XmlElement[]) => found.map(({ attributes }) => attributes["n"]);

  it("finds children only, or all inside in the order of the document", () => {
    expect(numbers(childrenOf(root, "a"))).toEqual(["1"]);
    expect(numbers(descendants(root, "a"))).toEqual(["1", "2", "3"]);
    expect(descendants(undefined, "a")).toEqual([]);
  });
});
