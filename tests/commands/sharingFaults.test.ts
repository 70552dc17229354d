/** Fails the operations of freezing, thawing and repairing, one after the other. */
import { runCommand } from "../../src/commands/command";
import { freezeForSharing } from "../../src/commands/sharing/freezeForSharing";
import { repair } from "../../src/commands/sharing/repair";
import { thaw } from "../../src/commands/sharing/thaw";
import type { HeadlessExcel } from "../../src/workbench/headless";
import { everything } from "./excelWithRegister";
import { excelWithFunctions } from "./excelWithFunctions";

/** `npm run test:faults` fails them all; otherwise a sample, spread over the whole. */
const all = process.env.GIGADEAL_ALL_FAULTS === "1";
const SAMPLE = 8;

const run = {
  freeze: () => runCommand(freezeForSharing, { review: () => Promise.resolve(true) }),
  thaw: () => runCommand(thaw, { review: () => Promise.resolve(true) }),
  repair: () => runCommand(repair, { review: (found) => Promise.resolve(found) }),
};
type Deed = keyof typeof run;

async function prepared(deed: Deed): Promise<HeadlessExcel> {
  const excel = await excelWithFunctions();
  const namespace = deed === "repair" ? "GIGADEAL." : "";
  excel.enter("Sheet1!A1", 300e9);
  excel.enter("Sheet1!B1", `=${namespace}ANNUALIZE(A1,2027,2031)`);
  excel.enter("Sheet1!B2", `=${namespace}ANNUALIZE(B1,2027,2031)`);
  excel.enter("Sheet1!D4", `=${namespace}SPEND_SCHEDULE(A1,2027,2031)`);
  await excel.whenIdle();
  if (deed === "thaw") await run.freeze();
  return excel;
}

const timeless = (state: unknown): string => JSON.stringify(state).replace(/\b46\d{3}\.\d+\b/g, "when");

async function undisturbed(deed: Deed): Promise<{ actions: number; after: string }> {
  const excel = await prepared(deed);
  let actions = 0;
  excel.host.faults.failWhen(({ number }) => {
    actions = number;
    return false;
  });
  expect(await run[deed]()).toMatchObject({ ok: true });
  const after = timeless(await everything(excel));
  excel.dispose();
  return { actions, after };
}

async function failing(deed: Deed, action: number, after: string) {
  const excel = await prepared(deed);
  try {
    const before = timeless(await everything(excel));
    excel.host.faults.failAction(action);
    const outcome = await run[deed]();
    const now = timeless(await everything(excel));
    const next = await run[deed]();
    return {
      action,
      key: outcome.ok ? "" : outcome.problem.key,
      asBefore: now === before,
      done: now === after,
      said: outcome.ok,
      nextWorks: next.ok && timeless(await everything(excel)) === after,
    };
  } finally {
    excel.dispose();
  }
}

async function failures(deed: Deed) {
  const { actions, after } = await undisturbed(deed);
  const step = all ? 1 : Math.ceil(actions / SAMPLE);
  const faults: Awaited<ReturnType<typeof failing>>[] = [];
  for (let action = 1; action <= actions; action += step) faults.push(await failing(deed, action, after));
  return faults;
}

jest.setTimeout(all ? 1_800_000 : 120_000);

test("freezing that Excel breaks off leaves the workbook as it was, and the next one works", async () => {
  const faults = await failures("freeze");
  expect(faults.filter(({ asBefore, done }) => !asBefore && !done)).toEqual([]);
  expect(faults.filter(({ nextWorks }) => !nextWorks)).toEqual([]);
});

test("thawing that Excel breaks off loses no formula, and the next one ends it", async () => {
  const faults = await failures("thaw");
  // Where the formulas are back, only clearing away can have failed.
  expect(faults.filter(({ asBefore, said }) => !asBefore && !said)).toEqual([]);
  expect(faults.filter(({ nextWorks }) => !nextWorks)).toEqual([]);
});

test("repairing that Excel breaks off is ended by the next one", async () => {
  const faults = await failures("repair");
  expect(faults.filter(({ nextWorks }) => !nextWorks)).toEqual([]);
});
