/** Fails the operations of an insertion one after the other, in a workbook that somebody works in. */
import { runCommand, type Outcome } from "../../src/commands/command";
import { insertTemplate } from "../../src/commands/insertion/insertTemplate";
import { loadLedger, setStored } from "../../src/ledger/memory";
import type { TemplateId } from "../../src/templates/catalogue";
import { defaultChoices } from "../../src/templates/choices";
import { IUndoRedoService } from "../../src/workbench/engine/univer";
import type { Insertion } from "../../src/workbook/insertion/insertion";
import { excelWithDeals, shippedDeal } from "../commands/excelWithDeals";
import type { HeadlessExcel } from "../../src/workbench/headless";
import { bookState } from "./bookState";
import { makeBusy } from "./busyWorkbook";

const dealsOf: Readonly<Record<TemplateId, string | null>> = {
  "oracle-contract": "openai-oracle-cloud",
  stargate: "stargate",
  "vendor-diversification": null,
  "deal-register": null,
  "compute-contract": "openai-oracle-cloud",
  "capital-programme": "stargate",
};

/** So many insertions into one workbook, then another: what Univer remembers of sheets that are gone makes it slow. */
const USES = 40;

/** Numbers from 0 up to `below`, the same ones for the same seed. */
export function* picks(below: number, seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield Math.floor((state / 2 ** 32) * below);
  }
}

export interface Failure {
  readonly action: number;
  readonly member: string;
  /** Of the problem that the user is told; "" for an insertion that succeeded all the same. */
  readonly key: string;
  readonly asBefore: boolean;
}

/** A workbook that takes the same insertion again and again, failing each time. */
export class Rehearsal {
  #excel: HeadlessExcel | null = null;
  #before = "";
  #uses = 0;

  /**
   * @param calculates  false leaves out all calculation between the insertion and the comparison, and most of the time
   *                    that it takes; the workbook's own values must then stand as they were, untouched
   */
  constructor(
    private readonly templateId: TemplateId,
    private readonly calculates: boolean,
  ) {}

  /** The members that an undisturbed insertion acts on, in order. */
  async actions(): Promise<readonly string[]> {
    const { host } = await this.#ready();
    host.traffic.reset();
    const outcome = await this.#insert();
    if (!outcome.ok) throw new Error(outcome.problem.key);
    const actions = [...host.traffic.actions];
    this.close();
    return actions;
  }

  /** Fails one action, counted from 1, and tells what became of the workbook. */
  async failing(action: number): Promise<Failure> {
    const excel = await this.#ready();
    const { host, workbook, engine } = excel;
    let member = "";
    host.faults.failWhen((seen) => {
      if (seen.number === action) member = seen.member;
      return seen.number === action;
    });
    const outcome = await this.#insert();
    host.faults.clear();
    await excel.whenIdle();
    const asBefore = JSON.stringify(bookState(workbook)) === this.#before;
    engine.univer.__getInjector().get(IUndoRedoService).clearUndoRedo(engine.workbook.getId());
    if (!asBefore || ++this.#uses === USES) this.close();
    return { action, member, key: outcome.ok ? "" : outcome.problem.key, asBefore };
  }

  close(): void {
    this.#excel?.dispose();
    this.#excel = null;
  }

  async #ready(): Promise<HeadlessExcel> {
    if (this.#excel) return this.#excel;
    this.#excel = await excelWithDeals();
    setStored(null);
    await loadLedger();
    await makeBusy();
    await this.#excel.whenIdle();
    this.#before = JSON.stringify(bookState(this.#excel.workbook));
    this.#uses = 0;
    if (!this.calculates) this.#excel.engine.calculation.dispose();
    return this.#excel;
  }

  #insert(): Promise<Outcome<Insertion>> {
    const { templateId } = this;
    const id = dealsOf[templateId];
    const deal = id === null ? null : shippedDeal(id);
    return runCommand(insertTemplate, { templateId, dealId: id, choices: defaultChoices(templateId, deal) });
  }
}
