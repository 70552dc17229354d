import { documentIn } from "../../../src/workbook/excel/partDocument";
import { LEDGER_PART, toXml } from "../../../src/workbook/excel/xmlParts";

const part = (content: string): string => `<gigadeal xmlns="${LEDGER_PART}">${content}</gigadeal>`;

test("what is written is read: every character of a text, and numbers, lists and nothing", () => {
  const document = { text: "a<b>&\"'\\ \u0001\n\u2028 =1+1 ]]> &amp; é 😀", list: [1.5, null, true], none: {} };
  expect(documentIn(toXml(LEDGER_PART, document))).toEqual(document);
});

test.each([
  ["a declaration and white space around", `\uFEFF<?xml version="1.0" encoding="utf-8"?>\r\n${part("{}")}\n`, {}],
  [
    "text in CDATA, between other text",
    part('["a<b",<![CDATA["&amp;<gigadeal>"]]>,1]'.replace("a<b", "a")),
    ["a", "&amp;<gigadeal>", 1],
  ],
  ["numbered characters", part('"&#65;&#x1F600;&#x41;"'), "A😀A"],
  ["single quotation marks", `<gigadeal xmlns='x' other = "1">1</gigadeal >`, 1],
])("%s is read", (_, xml, document) => {
  expect(documentIn(xml)).toEqual(document);
});

test.each([
  ["a character beyond Unicode", part('"&#x110000;"')],
  ["a character beyond Unicode, in decimals", part('"&#9999999;"')],
  ["half a character", part('"&#xD800;"')],
  ["the character 0", part('"&#0;"')],
  ["an entity", `<!DOCTYPE gigadeal [<!ENTITY a "b">]>${part('"&a;"')}`],
  ["an entity without its declaration", part('"&lol;"')],
  ["an ampersand alone", part('"a & b"')],
  ["an element inside", part("<a/>1")],
  ["a comment inside", part("1<!-- x -->")],
  ["CDATA that is not closed", part("<![CDATA[1")],
  ["another element", `<x xmlns="${LEDGER_PART}"><![CDATA[<gigadeal>1</gigadeal>]]></x>`],
  ["an element of a longer name", "<gigadeals>1</gigadeals>"],
  ["something behind", `${part("1")}<a/>`],
  ["no JSON", part("{")],
  ["nothing", ""],
  ["JSON 65 deep", part("[".repeat(65) + "]".repeat(65))],
  ["nine million characters", part(`"${"a".repeat(9_000_000)}"`)],
])("%s is refused", (_, xml) => {
  expect(documentIn(xml)).toBeNull();
});

const many = (text: string): string => text.repeat(Math.floor(3_000_000 / text.length));
test.each([
  ["openings in CDATA", `<x xmlns="${LEDGER_PART}"><![CDATA[${many("<gigadeal>")}]]></x>`],
  ["openings", part(many("<gigadeal>"))],
  ["endings", part(many("</gigadeal>"))],
  ["sections", part(many("<![CDATA[ ]]>"))],
  ["sections that are not closed", part(many("<![CDATA["))],
  ["attributes", `<gigadeal${many(' a="b"')}`],
  ["attributes without a space", `<gigadeal ${many('a="b"')}`],
  ["white space", `<gigadeal${many(" ")}x`],
  ["white space before", `${many(" ")}x`],
  ["white space behind", `${part("1")}${many(" ")}x`],
  ["ampersands", part(many("&"))],
  ["quotation marks", part(many('"'))],
  ["backslashes", part(`"${many("\\")}`)],
  ["brackets", part(many("["))],
])("3 MB of %s take less than a second", (_, xml) => {
  const started = performance.now();
  documentIn(xml);
  expect(performance.now() - started).toBeLessThan(1000);
});
