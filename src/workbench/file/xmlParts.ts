/** The documents that add-ins keep in a workbook's file. */
import type { CustomXmlPartCollection } from "../excel/customXmlParts";
import type { Package } from "./package";

const officeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export function writeXmlParts(file: Package, parts: CustomXmlPartCollection): void {
  parts.$items().forEach((part, index) => {
    const number = index + 1;
    const path = `customXml/item${number}.xml`;
    file.add(path, part.getXml(), "xl/workbook.xml", {
      id: `rIdCustomXml${number}`,
      type: `${officeRelations}/customXml`,
    });
    const about = `customXml/itemProps${number}.xml`;
    const xml = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${part.id}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs></ds:schemaRefs></ds:datastoreItem>`;
    file.add(about, xml, path, { id: "rId1", type: `${officeRelations}/customXmlProps` });
    file.declare(about, "application/vnd.openxmlformats-officedocument.customXmlProperties+xml");
  });
}

export function readXmlParts(file: Package): string[] {
  return [...file.relations("xl/workbook.xml").values()]
    .filter((path) => /^customXml\/item\d+\.xml$/.test(path))
    .map((path) => file.text(path));
}
