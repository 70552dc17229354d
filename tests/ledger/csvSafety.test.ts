import fc from "fast-check";
import { fromCsv, toCsv } from "../../src/ledger/files/csv";
import { readDealFile, toCsvFile } from "../../src/ledger/files/exchange";
import type { Ledger } from "../../src/ledger/record/deal";
import { bundledLedger, deal, ledgerOf, revision } from "./ledgers";

const today = "2026-12-01";
const nothing = { ...bundledLedger(), deals: [], sources: {} };

/** What a program makes of a file whose separator it takes to be this one; an answer that does not depend on our reader. */
function cellsAt(file: string, separator: string): string[] {
  const cells: string[] = [];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < file.length; at++) {
    const sign = file[at]!;
    if (quoted && sign === '"' && file[at + 1] === '"') {
      cell += '"';
      at++;
    } else if (sign === '"' && (quoted || cell === "")) quoted = !quoted;
    else if (!quoted && (sign === separator || sign === "\n" || sign === "\r")) {
      cells.push(cell);
      cell = "";
    } else cell += sign;
  }
  return [...cells, cell];
}

/** Takes the sign for a formula's, after spaces and quotes that a program may drop. */
const FORMULA = /^[\s"]*[=+\-@\uff1d\uff0b\uff0d\uff20]/;
const separators = [",", ";", "\t", "|"];
const dangerous = (file: string) =>
  separators.flatMap((separator) =>
    cellsAt(file.replace("\ufeff", ""), separator).filter((cell) => FORMULA.test(cell)),
  );

const nasty = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc
    .array(
      fc.constantFrom(..."=+-@;,|\t\r\n'\" ax＝＋－＠1".split(""), "=WEBSERVICE(A1)", "''", '""', "\r\n", "x;=A1;y"),
      { maxLength: 14 },
    )
    .map((parts) => parts.join("")),
);

test.each([
  "x;=WEBSERVICE(A1);y",
  "x,=WEBSERVICE(A1),y",
  "x;+1",
  "x; =1",
  'x;"=1"',
  'a",=1,"b',
  'a";=1;"b',
  "x\n=1",
  "x\r\n@SUM(A1)",
  "x\t-1",
  "x|=1",
  "\n=1",
  "\r=1",
  "\t=1",
  "＝1",
  "＋1",
  "－1",
  "＠1",
  "a;＝1",
  " =1",
  '"=1',
])("%j goes out as no formula, whatever separates the cells, and comes back", (text) => {
  const file = toCsv([["id", text, "end"]]);
  expect(dangerous(file)).toEqual([]);
  expect(fromCsv(file).rows).toEqual([["id", text, "end"]]);
});

test("no text goes out as a formula, and each comes back as it was", () => {
  fc.assert(
    fc.property(fc.array(fc.array(nasty, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 3 }), (texts) => {
      const rows = texts.map((row) => ["id", ...row]);
      const file = toCsv([["a", "b", "c"], ...rows]);
      expect(dangerous(file)).toEqual([]);
      expect(fromCsv(file).rows).toEqual([["a", "b", "c"], ...rows]);
    }),
    { numRuns: 2000 },
  );
});

/** What a feed can say of a deal: no controls, no halves of characters. */
const printable = nasty
  .map((text) =>
    text.replace(
      /[\ufffd\ufffe\uffff\u2800]|(?![\t\r\n])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|\p{Cs}/gu,
      "",
    ),
  )
  .map((text) => `${text.slice(0, 100)}`.replace(/[\ud800-\udbff]$/, ""));
const name = printable.map((text) => (/[^\s\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(text) ? text : `x${text}`));

test("deals of any text come back from a file as they went out", async () => {
  await fc.assert(
    fc.asyncProperty(name, name, name, name, name, async (customer, vendor, note, publisher, title) => {
      const ledger: Ledger = {
        ...ledgerOf(
          deal({
            id: "a",
            customer,
            vendor,
            revisions: [revision({ asOf: "2026", value: 1.5e-7, gigawatts: 1e-7, note })],
          }),
          deal({ id: "b", customer: vendor, revisions: [revision({ asOf: "2026-01", phasing: note })] }),
        ),
      };
      const sources = { PAGE: { publisher, title, date: null, url: null } };
      const known = { ...ledger, sources };
      const read = await readDealFile(toCsvFile(["a", "b"], known), today, known);
      expect(read.deals).toEqual(ledger.deals);
      expect(read.sources).toEqual(sources);
    }),
    { numRuns: 300 },
  );
});

describe("A file", () => {
  const heading = "id,type,customer,vendor,parent,asOf,status,value,currency,publisher\n";
  const row = (given: Partial<Record<"id" | "customer" | "vendor" | "type" | "value", string>> = {}) => {
    const { id = "acme", type = "cloud", customer = "Acme", vendor = "Oracle", value = "5" } = given;
    return `${id},${type},${customer},${vendor},,2026,confirmed,${value},USD,Paper\n`;
  };
  const read = (...rows: string[]) => readDealFile(heading + rows.join(""), today, nothing);

  it.each(["0x10", "0b11", "0o7", "Infinity", "1e", "--1", "1_000", "1..2", "+"])(
    "in which %s stands for a number is refused",
    async (value) => {
      await expect(read(row({ value }))).rejects.toMatchObject({
        key: "fileRow",
        parameters: { row: 2, column: "value" },
      });
    },
  );

  it.each([
    ["5", 5],
    ["1.5e10", 1.5e10],
    ["1 000 000", 1e6],
    ["1\u202f000.5", 1000.5],
    ["+3", 3],
    [".5", 0.5],
  ])("in which %s stands for a number is read", async (value, number) => {
    expect((await read(row({ value }))).deals[0]!.revisions[0]!.value).toBe(number);
  });

  it.each([
    ["customer", "Other"],
    ["vendor", "Other"],
    ["type", "chips"],
  ] as const)("whose rows of one deal have different %ss is refused with the place", async (column, other) => {
    await expect(read(row({ id: "first" }), row(), row({ [column]: other }))).rejects.toMatchObject({
      key: "fileRow",
      parameters: { row: 4, column, got: JSON.stringify(other) },
    });
  });

  it("may leave out in later rows what the first said of the deal", async () => {
    const { deals } = await read(row(), row({ customer: "", vendor: "", type: "" }));
    expect(deals).toMatchObject([{ customer: "Acme", vendor: "Oracle", revisions: [{}, {}] }]);
  });
});
