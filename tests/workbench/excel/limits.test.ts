import { checkFormulaSize } from "../../../src/workbench/excel/limits";
import { codeOf, testBook, valuesOf } from "./book";

const nested = (depth: number) => `=${"ABS(".repeat(depth)}1${")".repeat(depth)}`;
const sum = (count: number) => `=SUM(${Array(count).fill("1").join(",")})`;

/** Excel's published specifications and limits: just within each, and one beyond. */
describe("What Excel does not take", () => {
  it.each([
    ["a text of 32,767 characters", "x".repeat(32_767), "x".repeat(32_768)],
    ["a formula of 8,192 characters", `=${"1+".repeat(4095)}1`, `=${"1+".repeat(4096)}1`],
    ["a text of 255 characters in a formula", `="${"x".repeat(255)}"`, `="${"x".repeat(256)}"`],
    ["255 arguments", sum(255), sum(256)],
    ["64 functions in one another", nested(64), nested(65)],
  ])("%s is the most that a cell takes", (_, most, more) => {
    const { range } = testBook();
    expect(codeOf(() => (range("A1").values = [[most]]))).toBe("");
    expect(codeOf(() => (range("A2").values = [[more]]))).toBe("InvalidArgument");
  });

  it("quotation marks and brackets inside texts and sheets' names do not count, elements of an array neither", () => {
    expect(codeOf(() => checkFormulaSize(`="${'""'.repeat(255)}"`))).toBe("");
    expect(codeOf(() => checkFormulaSize(`='${"(".repeat(30)}"'!A1&"${"(".repeat(100)}"`))).toBe("");
    expect(codeOf(() => checkFormulaSize(`=SUM({${Array(400).fill("1").join(",")}})`))).toBe("");
  });

  it("a column is 255 characters wide at most, a row 409.5 points high", () => {
    const { range } = testBook();
    expect(codeOf(() => (range("A1").format.columnWidth = 1300))).toBe("");
    expect(codeOf(() => (range("A1").format.columnWidth = 1400))).toBe("InvalidArgument");
    expect(codeOf(() => (range("A1").format.rowHeight = 409))).toBe("");
    expect(codeOf(() => (range("A1").format.rowHeight = 410))).toBe("InvalidArgument");
  });

  it("a list typed into a rule has 255 characters at most, one from cells any number", () => {
    const list = (source: string) => () => (testBook().range("A1").dataValidation.rule = { list: { source } });
    expect(codeOf(list("x".repeat(255)))).toBe("");
    expect(codeOf(list(`${"abc,".repeat(64)}`))).toBe("InvalidArgument");
    expect(codeOf(list(`=${"A1,".repeat(100)}A1`))).toBe("");
  });

  it("the words beside a cell are 32 characters in the title and 255 in the message", () => {
    const { dataValidation } = testBook().range("A1");
    dataValidation.rule = { list: { source: "a,b" } };
    const [title, message] = ["x".repeat(32), "x".repeat(255)];
    expect(codeOf(() => (dataValidation.prompt = { showPrompt: true, title, message }))).toBe("");
    expect(codeOf(() => (dataValidation.prompt = { title: `${title}x`, message }))).toBe("InvalidArgument");
    expect(codeOf(() => (dataValidation.prompt = { title, message: `${message}x` }))).toBe("InvalidArgument");
    expect(codeOf(() => (dataValidation.errorAlert = { title: `${title}x` }))).toBe("InvalidArgument");
  });

  it.each(['0.0,,, "bn"', "#,##0;(#,##0);-", "yyyy-mm-dd", "0%", "@", "General", '[$-409]mmm" "yy', "[Red]0;[Blue]-0"])(
    "%s is a number format",
    (format) => {
      const { range } = testBook();
      range("A1").numberFormat = [[format]];
      expect(range("A1").numberFormat).toEqual([[format]]);
    },
  );

  it.each(['0"bn', "0;0;0;0;0", "[Purple]0"])("%s is none, and the cell is as it was", async (format) => {
    const { range } = testBook();
    range("A1").values = [[5]];
    expect(codeOf(() => (range("A1").numberFormat = [[format]]))).toBe("InvalidArgument");
    expect(await valuesOf(range("A1"))).toEqual([[5]]);
    expect(range("A1").numberFormat).toEqual([["General"]]);
  });
});
