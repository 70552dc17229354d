/** Inserting templates through office.js: requests, and time against the same plan applied straight to the grid. */
import { insertTemplate } from "../../src/commands/insertion/insertTemplate";
import { runCommand } from "../../src/commands/command";
import { loadLedger, setStored } from "../../src/ledger/memory";
import { templates, type TemplateId } from "../../src/templates/catalogue";
import { defaultChoices } from "../../src/templates/choices";
import type { Choices } from "../../src/templates/fields";
import { planTemplate } from "../../src/templates/planTemplate";
import { preflight } from "../../src/workbook/insertion/preflight";
import { readBack } from "../../src/workbook/insertion/readBack";
import { writeSheets } from "../../src/workbook/insertion/writeSheets";
import { excelWithDeals, shippedDeal, shippedLedger } from "../commands/excelWithDeals";
import type { HeadlessExcel } from "../../src/workbench/headless";
import { type Section, table } from "./section";
import { straightTo } from "./straight";

const MOST_SYNCS = 3;
const MOST_BYTES = 1_500_000;
const MOST_TIMES = 1.5;
const WARM_UPS = 2;
const ROUNDS = 7;

const deals: Partial<Record<TemplateId, string>> = {
  "oracle-contract": "openai-oracle-cloud",
  "compute-contract": "openai-oracle-cloud",
  stargate: "stargate",
  "capital-programme": "stargate",
};

interface Case {
  readonly task: string;
  readonly templateId: TemplateId;
  readonly choices: Choices;
}

interface Traffic {
  readonly task: string;
  readonly syncs: number;
  readonly actions: number;
  readonly bytes: number;
  readonly answerBytes: number;
}

const section: Section = {
  title: "Inserting a template",
  async measure() {
    const cases = templates.map(({ id }) => caseOf(id, id, {}));
    const traffic: Traffic[] = [];
    for (const one of cases) traffic.push(await trafficOf(one));
    const largest = cases[traffic.findIndex(({ bytes }) => bytes === Math.max(...traffic.map((seen) => seen.bytes)))]!;
    traffic.push(await trafficOf(caseOf("the largest, over 40 years", largest.templateId, { start: 2027, end: 2066 })));
    const { office, straight } = await timesOf(largest);
    const ratio = office / straight;
    const rows = traffic.map(({ task, syncs, actions, bytes, answerBytes }) => [
      task,
      String(syncs),
      actions.toLocaleString("en"),
      kilobytes(bytes),
      kilobytes(answerBytes),
    ]);
    return {
      text: [
        "Through the real office.js in the headless workbench, into an empty workbook, the deal register with it. At most",
        `${MOST_SYNCS} syncs and ${kilobytes(MOST_BYTES)} kB of requests are asked for.\n`,
        table(["", "syncs", "actions", "requests, kB", "answers, kB"], rows),
        `\n\`${largest.templateId}\`, in milliseconds of the processor, calculation included: ${office.toFixed(0)} by the command, with preflight,`,
        `planning and reading back; ${straight.toFixed(0)} for the same plan applied straight to the workbench's object model, calculated and`,
        `read back: ${ratio.toFixed(2)} times, at most ${MOST_TIMES} asked for.`,
      ].join("\n"),
      missed: [
        ...traffic.filter(({ syncs }) => syncs > MOST_SYNCS).map(({ task, syncs }) => `${task}: ${syncs} syncs`),
        ...traffic.filter(({ bytes }) => bytes > MOST_BYTES).map(({ task, bytes }) => `${task}: ${bytes} bytes`),
        ...(ratio > MOST_TIMES ? [`inserting takes ${ratio.toFixed(2)} times as long as straight`] : []),
      ],
    };
  },
};

export default section;

function caseOf(task: string, templateId: TemplateId, more: Choices): Case {
  return { task, templateId, choices: { ...defaultChoices(templateId, dealOf(templateId)), ...more } };
}

function dealOf(templateId: TemplateId) {
  const id = deals[templateId];
  return id === undefined ? null : shippedDeal(id);
}

async function opened(): Promise<HeadlessExcel> {
  const excel = await excelWithDeals();
  setStored(null);
  await loadLedger();
  excel.host.traffic.reset();
  return excel;
}

async function insert({ templateId, choices }: Case): Promise<void> {
  const outcome = await runCommand(insertTemplate, { templateId, dealId: dealOf(templateId)?.id ?? null, choices });
  if (!outcome.ok) throw new Error(outcome.problem.key);
}

async function trafficOf(one: Case): Promise<Traffic> {
  const excel = await opened();
  await insert(one);
  const { syncs, actions, requestBytes, responseBytes } = excel.host.traffic;
  const seen = { task: one.task, syncs, actions: actions.length, bytes: requestBytes, answerBytes: responseBytes };
  excel.dispose();
  return seen;
}

/** Medians of both ways, which take turns. */
async function timesOf(one: Case): Promise<{ office: number; straight: number }> {
  const office: number[] = [];
  const straight: number[] = [];
  for (let round = 0; round < WARM_UPS + ROUNDS; round++) {
    office.push(await timed(() => Promise.resolve(() => insert(one))));
    straight.push(await timed((excel) => straightInsertion(excel, one)));
  }
  return { office: median(office.slice(WARM_UPS)), straight: median(straight.slice(WARM_UPS)) };
}

/** Milliseconds of the processor for what is prepared in a workbook of its own. */
async function timed(prepare: (excel: HeadlessExcel) => Promise<() => Promise<void>>): Promise<number> {
  const excel = await opened();
  const run = await prepare(excel);
  const start = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(start);
  excel.dispose();
  return (user + system) / 1e3;
}

async function straightInsertion(excel: HeadlessExcel, { templateId, choices }: Case): Promise<() => Promise<void>> {
  const dealId = dealOf(templateId)?.id ?? null;
  const before = await Excel.run((context) => preflight(context, dealId));
  const plan = await planTemplate(
    { templateId, dealId, choices, ledger: shippedLedger, language: "en", now: 46_300 },
    before,
  );
  const context = straightTo(excel.workbook);
  return async () => {
    const sheets = await writeSheets(context, plan, []);
    const { masterCheck } = await readBack(context, plan, sheets, before);
    if (typeof masterCheck !== "object" || masterCheck.failing !== 0) throw new Error("The plan was not applied");
  };
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}

const kilobytes = (bytes: number): string => Math.round(bytes / 1000).toLocaleString("en");
