import { excelClasses } from "../../src/tools/workbenchApi/officeClasses";

describe("the page of what the workbench has of Office.js", () => {
  it("knows each documented member with the set that brought it", () => {
    const range = excelClasses().find(({ name }) => name === "Range");
    const members = new Map(range?.members.map((member) => [member.name, member]));
    expect(members.get("values")).toEqual({ name: "values", set: "ExcelApi 1.1", isWritable: true, isEvent: false });
    expect(members.get("address")).toMatchObject({ isWritable: false });
    expect(members.get("getRangeEdge")).toMatchObject({ set: "ExcelApi 1.13" });
    expect(members.has("load")).toBe(false);
    const sheet = excelClasses().find(({ name }) => name === "Worksheet");
    expect(sheet?.members.find(({ name }) => name === "onChanged")).toMatchObject({ isEvent: true });
  });
});
