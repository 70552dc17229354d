import { fillWithEverything, tides } from "./everything";
import { partsOf, save } from "./files";
import { createHeadlessExcel, type HeadlessExcel } from "../../../src/workbench/headless";
import { childrenOf, descendants } from "../../../src/workbench/xml/element";
import { parseXml } from "../../../src/workbench/xml/readXml";

/** The order that ECMA-376, part 1, 21.2.2 gives to what a series of bars or of a line has. */
const seriesOrder = [
  "idx",
  "order",
  "tx",
  "spPr",
  "invertIfNegative",
  "marker",
  "dPt",
  "dLbls",
  "cat",
  "val",
  "smooth",
];

describe("The file that a workbook is saved to", () => {
  let excel: HeadlessExcel;
  let parts: Readonly<Record<string, string>>;
  const part = (path: string) => parts[path] ?? "";
  /** A cell of the first sheet, as the file has it. */
  const cell = (address: string) =>
    new RegExp(`<c r="${address}"[^>]*>[^]*?</c>`).exec(part("xl/worksheets/sheet1.xml"))?.[0] ?? "";
  beforeAll(async () => {
    excel = await createHeadlessExcel({ functions: tides });
    await fillWithEverything();
    parts = partsOf(await save(excel.workbook));
  });
  afterAll(() => excel.dispose());

  it("is well-formed XML throughout, and every relation leads to a part that is there", () => {
    for (const [path, text] of Object.entries(parts)) {
      const xml = parseXml(text);
      if (!path.endsWith(".rels")) continue;
      const folder = path.replace(/_rels\/[^/]*$/, "");
      for (const { attributes } of childrenOf(xml, "Relationship")) {
        const target = new URL(attributes.Target ?? "", `file:///${folder}`).pathname.slice(1);
        expect([path, target, target in parts]).toEqual([path, target, true]);
      }
    }
  });

  it("declares the type of every part", () => {
    const types = parseXml(part("[Content_Types].xml"));
    const named = new Set(childrenOf(types, "Override").map(({ attributes }) => attributes.PartName));
    const endings = new Set(childrenOf(types, "Default").map(({ attributes }) => attributes.Extension));
    for (const path of Object.keys(parts)) {
      if (path === "[Content_Types].xml") continue;
      expect([path, named.has(`/${path}`) || endings.has(path.split(".").at(-1))]).toEqual([path, true]);
    }
  });

  it("has the add-in's functions under Excel's prefix, what they came to, and the mark of formulas that spill", () => {
    expect(cell("F9")).toContain(">_xldudf_TIDES(B2:D2)</f><v>180000000001</v>");
    expect(cell("F9")).toMatch(/ cm="1"/);
    expect(cell("F6")).toMatch(/ cm="1"><f [^>]*ref="F6:G7"[^>]*>_xlfn\.SEQUENCE\(2,2\)<\/f><v>1<\/v>/);
    expect(cell("G7")).toMatch(/<v>4<\/v>/);
    expect(cell("F8")).toContain("SUM(_xlfn.ANCHORARRAY(F6))</f><v>10</v>");
    expect(cell("F11")).toMatch(/ cm="1"/);
    expect(cell("F1")).not.toMatch(/ cm=/);
    expect(part("xl/metadata.xml")).toContain("XLDAPR");
  });

  it("has errors, booleans and texts as what they are", () => {
    expect(cell("F3")).toMatch(/ t="e"[^>]*><f>1\/0<\/f><v>#DIV\/0!<\/v>/);
    expect(cell("D4")).toMatch(/ t="e"[^>]*><v>#N\/A<\/v>/);
    expect(cell("C4")).toMatch(/ t="b"[^>]*><v>1<\/v>/);
    expect(cell("F2")).toMatch(/ t="str"[^>]*>.*<v>none<\/v>/);
    const texts = childrenOf(parseXml(part("xl/sharedStrings.xml")), "si").map((si) => descendants(si, "t")[0]?.text);
    expect(texts).toEqual(expect.arrayContaining(["=not a formula", "007", "AWS & <co>", "line\nbreak “é” 😀"]));
  });

  it("has charts whose parts stand in the order that Excel insists on, over the cells that they cover", () => {
    const series = descendants(parseXml(part("xl/charts/chart1.xml")), "ser");
    expect(series).toHaveLength(3);
    for (const { children } of series) {
      const places = children.map(({ name }) => seriesOrder.indexOf(name));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(places).not.toContain(-1);
    }
    const drawing = parseXml(part("xl/drawings/drawing1.xml"));
    const corner = (name: string) => descendants(drawing, name)[0]?.children.map(({ text }) => Number(text));
    expect([corner("from"), corner("to")]).toEqual([
      [1, 0, 13, 0],
      [5, 0, 24, 0],
    ]);
  });
});
