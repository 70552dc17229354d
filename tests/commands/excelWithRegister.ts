/** Excel without a screen with a deal register in it, and a feed that says what the test wants. */
import { dealFact, dealList } from "../../src/functions/deals";
import type { Deal, Ledger } from "../../src/ledger/record/deal";
import { loadLedger, setStored } from "../../src/ledger/memory";
import {
  REGISTER_TABLE,
  registerColumns,
  registerFields,
  type RegisterField,
} from "../../src/ledger/register/registerColumns";
import { registerRow } from "../../src/ledger/register/registerRow";
import { registerFormats } from "../../src/ledger/register/registerFormats";
import { columnLetters } from "../../src/templates/sheet/a1";
import { writeFeedSettings } from "../../src/workbook/refresh/feedSettings";
import { createHeadlessExcel, type HeadlessExcel } from "../../src/workbench/headless";
import { bundledLedger } from "../ledger/ledgers";

const feedAddress = "https://feed.example/deals.json";

const ROWS_AT_ONCE = 2000;

/** Where the fixture puts the register: headings in row 4, the first column in B. */
export const SHEET = "Deals";
export const FIRST_ROW = 5;
/** The letters of a field's column; `further`, so many columns to its right. */
export const column = (field: RegisterField, further = 0): string =>
  columnLetters(1 + registerFields.indexOf(field) + further);
/** The register from its headings down, with so many rows of deals. */
export const registerAddress = (deals: number): string =>
  `${SHEET}!B${FIRST_ROW - 1}:${columnLetters(registerFields.length)}${FIRST_ROW - 1 + deals}`;
/** The cell of a field of the n-th deal, counted from 0. */
export const cell = (field: RegisterField, row = 0): string => `${SHEET}!${column(field)}${FIRST_ROW + row}`;

export interface RegisterExcel extends HeadlessExcel {
  /** What the feed answers from now on. */
  feed: () => Response;
  /** Serves a ledger. */
  serve(ledger: Ledger): void;
}

export interface RegisterExcelOptions {
  readonly ledger?: Ledger;
  readonly deals?: readonly Deal[];
  readonly requirementSets?: Readonly<Record<string, string | null>>;
}

const parameter = (name: string) => ({ name, type: "any", optional: true });
const functions = {
  document: {
    functions: [
      { id: "DEAL_FACT", name: "DEAL_FACT", parameters: ["id", "field", "asof"].map(parameter) },
      {
        id: "DEAL_LIST",
        name: "DEAL_LIST",
        parameters: ["filter", "fields", "sort"].map(parameter),
        result: { dimensionality: "matrix" },
      },
    ],
  },
  byId: { DEAL_FACT: dealFact, DEAL_LIST: dealList },
};

/** Excel with the ten deals, or those given, in a register on a sheet of its own. */
export async function excelWithRegister(options: RegisterExcelOptions = {}): Promise<RegisterExcel> {
  const ledger = options.ledger ?? bundledLedger();
  (globalThis as { document?: unknown }).document = { baseURI: "https://localhost:3000/taskpane.html" };
  const state = { feed: () => Response.json(ledger) };
  const headless = await createHeadlessExcel({
    requirementSets: options.requirementSets,
    functions,
    fetch: (address) => Promise.resolve(String(address) === feedAddress ? state.feed() : Response.json(ledger)),
  });
  setStored(null);
  await loadLedger();
  await writeFeedSettings({
    address: feedAddress,
    token: null,
    keepToken: false,
    lookOnOpening: false,
    lookEvery: null,
  });
  await addRegister(options.deals ?? ledger.deals, ledger.sources);
  headless.host.traffic.reset();
  return Object.defineProperties(headless, {
    feed: { get: () => state.feed, set: (feed: () => Response) => void (state.feed = feed) },
    serve: { value: (next: Ledger) => void (state.feed = () => Response.json(next)) },
  }) as RegisterExcel;
}

async function addRegister(deals: readonly Deal[], sources: Ledger["sources"]): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(SHEET);
    sheet.getRange("B1").values = [["Register of deals"]];
    const top = FIRST_ROW - 2;
    const width = registerFields.length;
    sheet.getRangeByIndexes(top, 1, 1, width).values = [registerFields.map((field) => registerColumns[field].heading)];
    for (let from = 0; from < deals.length; from += ROWS_AT_ONCE) {
      const some = deals.slice(from, from + ROWS_AT_ONCE);
      const rows = sheet.getRangeByIndexes(top + 1 + from, 1, some.length, width);
      rows.numberFormat = some.map(() =>
        registerFields.map((field) => registerFormats("en")[registerColumns[field].kind]),
      );
      rows.values = some.map((deal, row) =>
        registerRow(deal, sources, 46_300, (field) => `$${column(field)}${FIRST_ROW + from + row}`),
      );
      await context.sync(); // Excel takes 5 MB at a time.
    }
    const table = sheet.tables.add(sheet.getRangeByIndexes(top, 1, 1 + deals.length, width), true);
    table.name = REGISTER_TABLE;
    await context.sync();
  });
}

/** The ledger with a revision more for one of its deals. */
export function withRevision(ledger: Ledger, id: string, revision: Deal["revisions"][number]): Ledger {
  return {
    ...ledger,
    deals: ledger.deals.map((deal) => (deal.id === id ? { ...deal, revisions: [...deal.revisions, revision] } : deal)),
  };
}

/** Everything in the workbook: the contents of every sheet, the tables, our documents. */
export async function everything(excel: HeadlessExcel): Promise<unknown> {
  const { faults } = excel.host;
  faults.clear();
  await excel.whenIdle();
  return Excel.run(async (context) => {
    const { worksheets, tables, customXmlParts } = context.workbook;
    worksheets.load("items/name");
    tables.load("items/name");
    customXmlParts.load("items/id");
    await context.sync();
    const sheets = worksheets.items.map((sheet) =>
      sheet.getUsedRangeOrNullObject().load("address,formulas,numberFormat"),
    );
    const places = tables.items.map((table) => table.getRange().load("address"));
    const documents = customXmlParts.items.map((part) => part.getXml());
    await context.sync();
    return {
      sheets: worksheets.items.map(({ name }, index) => {
        const used = sheets[index]!;
        return [name, used.isNullObject ? null : [used.address, used.formulas, used.numberFormat]];
      }),
      tables: tables.items.map(({ name }, index) => [name, places[index]!.address]),
      documents: documents.map(({ value }) => value).sort(),
    };
  });
}
