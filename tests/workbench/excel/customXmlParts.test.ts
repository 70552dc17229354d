import { createHeadlessExcel } from "../../../src/workbench/headless";
import type { HeadlessExcel } from "../../../src/workbench/headless";
import { failureOf } from "../failure";

const xml = (namespace: string, text: string) => `<?xml version="1.0"?><deals xmlns="${namespace}">${text}</deals>`;

let excel: HeadlessExcel;
beforeEach(async () => {
  excel = await createHeadlessExcel();
});
afterEach(() => excel.dispose());

describe("Custom XML parts", () => {
  it("a part is found by its namespace, read, changed and taken away", async () => {
    const read = await Excel.run(async (context) => {
      const parts = context.workbook.customXmlParts;
      parts.add(xml("urn:one", "a &amp; b"));
      parts.add(xml("urn:two", "c"));
      const ours = parts.getByNamespace("urn:one");
      ours.load("items/id,items/namespaceUri");
      await context.sync();
      const [part] = ours.items;
      if (!part) return "none";
      const text = part.getXml();
      await context.sync();
      part.setXml(xml("urn:one", "changed"));
      const changed = parts.getItem(part.id).getXml();
      await context.sync();
      part.delete();
      const left = ours.getCount();
      const only = parts.getByNamespace("urn:two").getOnlyItem().load("namespaceUri");
      await context.sync();
      return [ours.items.length, text.value, changed.value, left.value, only.namespaceUri];
    });
    expect(read).toEqual([1, xml("urn:one", "a &amp; b"), xml("urn:one", "changed"), 0, "urn:two"]);
  });

  it("a part is of the namespace of its outermost element, whatever its prefix and what stands before it", async () => {
    const counts = await Excel.run(async (context) => {
      const parts = context.workbook.customXmlParts;
      parts.add(
        `<?xml version="1.0"?><!-- <x xmlns="urn:no"/> --><d:deals xmlns="urn:no" xmlns:d='urn:yes'><deal/></d:deals>`,
      );
      const found = ["urn:yes", "urn:no"].map((uri) => parts.getByNamespace(uri).getCount());
      await context.sync();
      return found.map(({ value }) => value);
    });
    expect(counts).toEqual([1, 0]);
  });

  it("a part that is not there is a null object", async () => {
    const isNull = await Excel.run(async (context) => {
      const part = context.workbook.customXmlParts.getByNamespace("urn:none").getOnlyItemOrNullObject();
      await context.sync();
      return part.isNullObject;
    });
    expect(isNull).toBe(true);
  });

  it.each(["", "no markup", "<open>", "<one></two>", "<a/><b/>", "<p:a/>", "<a>&nbsp;</a>", "<a b=1/>"])(
    "%j is refused",
    async (text) => {
      const error = await failureOf(
        Excel.run(async (context) => {
          context.workbook.customXmlParts.add(text);
          await context.sync();
        }),
      );
      expect(error.code).toBe("InvalidArgument");
    },
  );
});
