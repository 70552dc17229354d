import { fromCsv, toCsv } from "../../src/ledger/files/csv";
import { readDealFile, toCsvFile, toJsonFile } from "../../src/ledger/files/exchange";
import { freeId, ownLedger, type OwnDeal } from "../../src/ledger/record/ownDeal";
import { validateLedger } from "../../src/ledger/feed/validate";
import { bundledLedger, ownForm } from "./ledgers";

const today = "2026-11-23";
const ledger = bundledLedger();

describe("comma-separated values", () => {
  test("quotes, line ends and commas inside fields survive the way out and back", () => {
    const rows = [
      ["a", 'say "so"', "one,two"],
      ["line\nend", "", "é"],
    ];
    expect(fromCsv(toCsv(rows))).toEqual({ rows, delimiter: "," });
  });

  test("what a spreadsheet would take for a formula is disarmed on the way out and itself again on the way back", () => {
    const formulas = [["=HYPERLINK()", "+1", "-1", "@a", "\tb", "'c"]];
    const file = toCsv(formulas);
    for (const field of file.trim().replace("\ufeff", "").split(",")) expect(field).toMatch(/^'/);
    expect(fromCsv(file).rows).toEqual(formulas);
  });

  test("a French file has semicolons", () => {
    expect(fromCsv('id;valeur\r\n"a;b";1,5\r\n')).toEqual({
      rows: [
        ["id", "valeur"],
        ["a;b", "1,5"],
      ],
      delimiter: ";",
    });
  });

  test.each(["a,b", "a,b\n", "a,b\r\n\r\n", "a,b\r"])("%j is one row", (file) => {
    expect(fromCsv(file).rows).toEqual([["a", "b"]]);
  });

  test("fields left blank keep their place, at the end too", () => {
    expect(fromCsv("a,,c\n,,\n,b,").rows).toEqual([
      ["a", "", "c"],
      ["", "b", ""],
    ]);
  });

  test("a quote where none can stand is refused with its row", () => {
    expect(() => fromCsv('a,b\nc,"d"e\n')).toThrow(
      expect.objectContaining({ key: "fileNotCsv", parameters: { row: 2 } }),
    );
    expect(() => fromCsv('a,"b')).toThrow(expect.objectContaining({ key: "fileNotCsv" }));
  });
});

describe("deals as files", () => {
  test("JSON is in the feed's own form, with the programme that contains a deal and no source too many", async () => {
    const file = toJsonFile(["openai-oracle-cloud"], ledger);
    const read = await readDealFile(file, today, ledger);
    expect(read.deals.map(({ id }) => id)).toEqual(["openai-oracle-cloud", "stargate"]);
    expect(read.deals[0]).toEqual(ledger.deals[0]);
    const used = read.deals.flatMap((deal) => [...deal.revisions, ...deal.notes].flatMap(({ sources }) => sources));
    expect(new Set(Object.keys(read.sources))).toEqual(new Set(used));
  });

  test("CSV brings every figure of every revision back", async () => {
    const ids = ledger.deals.map(({ id }) => id);
    const read = await readDealFile(toCsvFile(ids, ledger), today, { ...ledger, deals: [], sources: {} });
    const figures = (deals: typeof ledger.deals) =>
      deals.map(({ id, type, customer, vendor, parent, revisions }) => ({
        ...{ id, type, customer, vendor, parent },
        revisions: revisions.map((revision) => ({ ...revision, sources: revision.sources.length > 0 })),
      }));
    expect(figures(read.deals)).toEqual(figures(ledger.deals));
    expect(read.sources[read.deals[0]!.revisions[0]!.sources[0]!]).toEqual(ledger.sources.ETC);
  });

  test("CSV that comes back as it went out is what the ledger has, notes and further sources too", async () => {
    const ids = ledger.deals.map(({ id }) => id);
    expect((await readDealFile(toCsvFile(ids, ledger), today, ledger)).deals).toEqual(ledger.deals);
  });

  test("a row of CSV that was changed has the source that the file names, and the deal keeps its notes", async () => {
    const file = toCsvFile(["openai-aws"], ledger).replace("38000000000", "39000000000");
    const read = await readDealFile(file, today, ledger);
    const [first, second] = read.deals[0]!.revisions;
    expect([first!.value, first!.sources.map((key) => read.sources[key]!.publisher)]).toEqual([39e9, ["TechSpot"]]);
    expect(second).toEqual(ledger.deals[3]!.revisions[1]);
    expect(read.deals[0]!.notes).toEqual(ledger.deals[3]!.notes);
  });

  test("CSV of a French spreadsheet has decimal commas", async () => {
    const file =
      "ID;Type;Customer;Vendor;AsOf;Status;Value;Bound;Currency;Start;End;Gigawatts;Publisher\r\n" +
      "acme-x;cloud;Acme;X;2026-05;reported;1,5E+10;about;EUR;2027;2031-06;0,75;Le Journal\r\n";
    const { deals } = await readDealFile(file, today, ledger);
    expect(deals[0]!.revisions[0]).toMatchObject({ value: 15e9, gigawatts: 0.75, start: 2027, end: "2031-06" });
  });

  test("dates as a French spreadsheet writes them are taken, and what may be a thousand is refused", async () => {
    const file = (value: string) =>
      "ID;Type;Customer;AsOf;Status;Value;Currency;Start;Publisher;Date\r\n" +
      `acme;cloud;Acme;05/11/2026;reported;${value};EUR;1/6/2027;Le Journal;04/11/2026\r\n`;
    const read = await readDealFile(file("1,5"), today, ledger);
    expect(read.deals[0]!.revisions[0]).toMatchObject({ asOf: "2026-11-05", value: 1.5, start: "2027-06-01" });
    expect(Object.values(read.sources)[0]!.date).toBe("2026-11-04");
    await expect(readDealFile(file("1.500"), today, ledger)).rejects.toMatchObject({
      key: "fileRow",
      parameters: { row: 2, column: "value", got: '"1.500"' },
    });
  });

  test("the dates of a file with commas are not guessed", async () => {
    const file = toCsvFile(["openai-aws"], ledger).replace("2025-11-03", "11/03/2025");
    await expect(readDealFile(file, today, ledger)).rejects.toMatchObject({
      key: "fileRow",
      parameters: { row: 2, column: "asOf", got: '"11/03/2025"' },
    });
  });

  test("a file whose accents are lost is refused", async () => {
    await expect(readDealFile("id,type\nSoci\ufffdt\ufffd", today, ledger)).rejects.toMatchObject({
      key: "fileNotUtf8",
    });
  });

  test("a fault of a source is named by its row", async () => {
    const file = toCsvFile(["openai-aws"], ledger).replace("https://www.tomshardware", "http://www.tomshardware");
    await expect(readDealFile(file, today, ledger)).rejects.toMatchObject({ parameters: { row: 3, column: "url" } });
  });

  test("a fault in CSV is named by its row and column", async () => {
    const file = toCsvFile(["openai-aws"], ledger).replace("38000000000", "38bn");
    await expect(readDealFile(file, today, ledger)).rejects.toMatchObject({
      key: "fileRow",
      parameters: { row: 2, column: "value", got: '"38bn"' },
    });
  });

  test("a CSV that lacks a column is refused with its name", async () => {
    await expect(readDealFile("id,type\na,cloud\n", today, ledger)).rejects.toMatchObject({
      key: "fileColumns",
      parameters: { columns: "customer, asOf, status, currency, publisher" },
    });
  });

  test("broken JSON is refused as such", async () => {
    await expect(readDealFile("{", today, ledger)).rejects.toMatchObject({ key: "feedNotJson" });
    await expect(readDealFile("[1]", today, ledger)).rejects.toMatchObject({ key: "feedInvalid" });
  });
});

describe("a deal of the user's own", () => {
  const own: OwnDeal = { ...ownForm, id: "acme-x", vendor: "X", note: "=not a formula" };

  test("is of the ledger's form", () => {
    expect(validateLedger(ownLedger(own, today)).deals[0]).toMatchObject({ id: "acme-x", revisions: [{ value: 5e9 }] });
  });

  test("of undisclosed value has no bound", () => {
    expect(ownLedger({ ...own, value: null }, today).deals[0]!.revisions[0]).toMatchObject({
      value: null,
      bound: null,
    });
  });

  test.each([
    ["Acme", "Oracle", "acme-oracle"],
    ["Société Générale", null, "societe-generale"],
    ["  A & B ", "C/D", "a-b-c-d"],
    ["中国", null, "deal"],
    ["Taken", "One", "taken-one-3"],
  ])("%s and %s get the id %s", (customer, vendor, id) => {
    expect(freeId(customer, vendor, new Set(["taken-one", "taken-one-2"]))).toBe(id);
  });
});
