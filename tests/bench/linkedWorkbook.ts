/**
 * What a refresh of 10,000 linked rows asks of Excel: syncs, requests and bytes, counted on the workbench's host. Its
 * time is the workbench's and not Excel's, so that it is not told.
 */
import { runCommand } from "../../src/commands/command";
import { refreshDeals } from "../../src/commands/refresh/refreshDeals";
import { dealFact, dealList } from "../../src/functions/deals";
import type { Ledger } from "../../src/ledger/record/deal";
import { loadLedger, setStored } from "../../src/ledger/memory";
import { ledgerCells, ledgerFields, REGISTER_TABLE, registerColumns } from "../../src/ledger/register/registerColumns";
import { recalculateDealFunctions } from "../../src/workbook/formulas/recalculation";
import { writeFeedSettings } from "../../src/workbook/refresh/feedSettings";
import { createHeadlessExcel, type HeadlessExcel } from "../../src/workbench/headless";
import { manyDeals, withChanges } from "./manyDeals";
import { type Section, table } from "./section";

const ROWS = 10_000;
const ROWS_AT_ONCE = 2000;
const MOST_SYNCS = 3;
const FEED = "https://feed.example/deals.json";

const section: Section = {
  title: "A refresh of 10,000 linked rows",
  async measure() {
    const [few, many] = [await refreshed(50), await refreshed(100)];
    const marking = await marked();
    const perChange = (many.actions - few.actions) / 50;
    const tasks = [
      ["50 deals changed", few],
      ["100 deals changed", many],
      ["10,000 cells of DEAL_FACT found and marked", marking],
    ] as const;
    const rows = tasks.map(([name, { syncs, actions, sent, received }]) => [
      name,
      `${syncs}${syncs > MOST_SYNCS ? " missed" : ""}`,
      actions.toLocaleString("en"),
      (sent / 1e6).toFixed(2),
      (received / 1e6).toFixed(2),
    ]);
    const text =
      "Syncs, actions and megabytes of requests and answers, on the workbench's host; the register has the columns that a refresh needs. " +
      `At most ${MOST_SYNCS} syncs; each further deal adds ${perChange.toFixed(1)} actions, however many rows there are.\n\n`;
    return {
      text: text + table(["", "syncs", "actions", "MB sent", "MB received"], rows),
      missed: tasks.flatMap(([name, { syncs }]) => (syncs > MOST_SYNCS ? [`${name}: ${syncs} syncs`] : [])),
    };
  },
};

export default section;

interface Asked {
  readonly syncs: number;
  readonly actions: number;
  readonly sent: number;
  readonly received: number;
}

function asked({ host: { traffic } }: HeadlessExcel): Asked {
  const { syncs, actions, requestBytes, responseBytes } = traffic;
  return { syncs, actions: actions.length, sent: requestBytes, received: responseBytes };
}

const parameter = (name: string) => ({ name, type: "any", optional: true });
const functions = {
  document: {
    functions: [
      { id: "DEAL_FACT", name: "DEAL_FACT", parameters: ["id", "field", "asof"].map(parameter) },
      { id: "DEAL_LIST", name: "DEAL_LIST", parameters: ["filter", "fields", "sort"].map(parameter) },
    ],
  },
  byId: { DEAL_FACT: dealFact, DEAL_LIST: dealList },
};

async function excelReading(feed: () => Ledger): Promise<HeadlessExcel> {
  (globalThis as { document?: unknown }).document = { baseURI: "https://localhost:3000/taskpane.html" };
  return createHeadlessExcel({ functions, fetch: () => Promise.resolve(Response.json(feed())) });
}

/** The refresh itself, without the marking of cells that follows it. The workbook keeps the deals from a first one. */
async function refreshed(changes: number): Promise<Asked> {
  const before = manyDeals(ROWS);
  let feed = before;
  const excel = await excelReading(() => feed);
  setStored(null);
  await loadLedger();
  await writeFeedSettings({ address: FEED, token: null, keepToken: false, lookOnOpening: false, lookEvery: null });
  await addRegister(before);
  feed = withChanges(before, 1);
  await refresh();
  feed = withChanges(before, changes);
  excel.host.traffic.reset();
  await refresh();
  const all = asked(excel);
  excel.host.traffic.reset();
  await recalculateDealFunctions(); // finds nothing to mark, as it did at the end of the refresh
  const marking = asked(excel);
  excel.dispose();
  return {
    syncs: all.syncs - marking.syncs,
    actions: all.actions - marking.actions,
    sent: all.sent - marking.sent,
    received: all.received - marking.received,
  };
}

async function refresh(): Promise<void> {
  const outcome = await runCommand(refreshDeals, { review: (changes) => Promise.resolve(changes) });
  if (!outcome.ok) throw new Error(outcome.problem.key);
}

async function addRegister(ledger: Ledger): Promise<void> {
  const fields = [...ledgerFields, "refreshed"] as const;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Deals");
    sheet.getRangeByIndexes(0, 0, 1, fields.length).values = [fields.map((field) => registerColumns[field].heading)];
    for (let from = 0; from < ledger.deals.length; from += ROWS_AT_ONCE) {
      const rows = ledger.deals.slice(from, from + ROWS_AT_ONCE).map((deal) => {
        const cells = ledgerCells(deal, ledger.sources)!;
        return fields.map((field) => (field === "refreshed" ? 46_000 : cells[field]));
      });
      sheet.getRangeByIndexes(1 + from, 0, rows.length, fields.length).values = rows;
      await context.sync();
    }
    const area = sheet.getRangeByIndexes(0, 0, 1 + ledger.deals.length, fields.length);
    sheet.tables.add(area, true).name = REGISTER_TABLE;
    await context.sync();
  });
}

async function marked(): Promise<Asked> {
  const ledger = manyDeals(100);
  const excel = await excelReading(() => ledger);
  setStored(null);
  await loadLedger();
  await Excel.run(async (context) => {
    const formulas = Array.from({ length: ROWS }, (_, row) => [`=1+DEAL_FACT("deal-${row % 100}","value")`]);
    context.workbook.worksheets.getItem("Sheet1").getRangeByIndexes(0, 0, ROWS, 1).formulas = formulas;
    await context.sync();
  });
  await excel.whenIdle();
  excel.host.traffic.reset();
  await recalculateDealFunctions();
  const all = asked(excel);
  excel.dispose();
  return all;
}
