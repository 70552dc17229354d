/** Fails the operations of a refresh, and of taking it back, one after the other. */
import { runCommand, type Command } from "../../src/commands/command";
import { refreshDeals } from "../../src/commands/refresh/refreshDeals";
import { undoRefresh } from "../../src/commands/refresh/undoRefresh";
import { setStored } from "../../src/ledger/memory";
import { readStoredLedger } from "../../src/workbook/register/storedLedgerParts";
import { bundledLedger, deal, revision } from "../ledger/ledgers";
import { everything, excelWithRegister, withRevision, type RegisterExcel } from "./excelWithRegister";

const raised = withRevision(
  bundledLedger(),
  "openai-oracle-cloud",
  revision({ asOf: "2026-08-01", value: 360e9, bound: "at least", gigawatts: 5.5, sources: ["KG"] }),
);
const reading = {
  ...raised,
  sources: { ...raised.sources, PAGE: { publisher: "The Page", title: null, date: null, url: null } },
  deals: [...raised.deals.filter(({ id }) => id !== "openai-amd"), deal({ id: "newcomer" })],
};

const refresh = () => runCommand(refreshDeals, { review: (changes) => Promise.resolve(changes) });
const undo = () => runCommand(undoRefresh as Command<void, unknown>, undefined);
const run = {
  refresh,
  "refresh that adds a column": refresh,
  undo,
  "undo that takes a column away": undo,
};
export type Deed = keyof typeof run;

async function prepared(deed: Deed): Promise<RegisterExcel> {
  const excel = await excelWithRegister();
  if (deed.endsWith("adds a column") || deed.endsWith("a column away")) await loseColumn("GW");
  excel.serve(reading);
  if (deed.startsWith("undo")) await refresh();
  return excel;
}

const loseColumn = (heading: string) =>
  Excel.run(async (context) => {
    context.workbook.tables.getItem("DealRegister").columns.getItem(heading).delete();
    await context.sync();
  });

/** Without the moments at which things were done. */
const timeless = (state: unknown): string => JSON.stringify(state).replace(/\b46\d{3}\.\d+\b|\b4[67]\d{3}\b/g, "when");

export interface Failure {
  readonly action: number;
  readonly member: string;
  readonly key: string;
  readonly asBefore: boolean;
  readonly done: boolean;
  /** Whether the next attempt, undisturbed, ends as if nothing had ever failed. */
  readonly nextWorks: boolean;
}

/** The number of actions of an undisturbed run, and what the workbook is like after it. */
export async function undisturbed(deed: Deed): Promise<{ actions: string[]; after: string }> {
  const excel = await prepared(deed);
  const actions: string[] = [];
  excel.host.faults.failWhen(({ member }) => {
    actions.push(member);
    return false;
  });
  const outcome = await run[deed]();
  if (!outcome.ok) throw new Error(outcome.problem.key);
  const after = timeless(await everything(excel));
  excel.dispose();
  return { actions, after };
}

/** Fails one action, counted from 1, and tells what became of the workbook. */
export async function failing(deed: Deed, action: number, after: string): Promise<Failure> {
  const excel = await prepared(deed);
  try {
    const before = timeless(await everything(excel));
    let member = "";
    excel.host.faults.failWhen((seen) => {
      if (seen.number !== action) return false;
      member = seen.member;
      return true;
    });
    const outcome = await run[deed]();
    const now = timeless(await everything(excel));
    setStored(await readStoredLedger());
    const next = outcome.ok ? { ok: true } : await run[deed]();
    return {
      action,
      member,
      key: outcome.ok ? "" : outcome.problem.key,
      asBefore: now === before,
      done: now === after,
      nextWorks: next.ok && timeless(await everything(excel)) === after,
    };
  } finally {
    excel.dispose();
  }
}
