/** What today's code stores in a workbook, of every form: written by the commands themselves, in Excel without a screen. */
import { addDeal } from "../../src/commands/deals/addDeal";
import { runCommand, type Outcome } from "../../src/commands/command";
import { editDeal } from "../../src/commands/deals/editDeal";
import { freezeForSharing } from "../../src/commands/sharing/freezeForSharing";
import { refreshDeals } from "../../src/commands/refresh/refreshDeals";
import { removeDeal } from "../../src/commands/deals/removeDeal";
import type { Change } from "../../src/ledger/register/changes";
import { documentIn } from "../../src/workbook/excel/partDocument";
import { FROZEN_PART, LEDGER_PART, REFRESH_PART } from "../../src/workbook/excel/xmlParts";
import { excelWithRegister, withRevision } from "../commands/excelWithRegister";
import { bundledLedger, ownForm, revision } from "../ledger/ledgers";

export interface WrittenToday {
  readonly layers: readonly unknown[];
  readonly lastRefresh: unknown;
  readonly frozen: unknown;
}

export async function writtenToday(): Promise<WrittenToday> {
  const excel = await excelWithRegister();
  try {
    const documents = new Set<string>();
    const noteLayers = () => {
      for (const part of excel.workbook.customXmlParts.$items()) {
        if (part.getXml().includes(LEDGER_PART)) documents.add(part.getXml());
      }
    };
    const documentOf = (namespace: string) =>
      documentIn(
        excel.workbook.customXmlParts
          .$items()
          .find((part) => part.getXml().includes(namespace))!
          .getXml(),
      );
    done(await runCommand(addDeal, ownForm));
    done(await runCommand(addDeal, { ...ownForm, customer: "Short", vendor: null }));
    done(await runCommand(removeDeal, { dealId: "short" }));
    noteLayers();
    const raised = revision({ asOf: "2026-08-01", value: 360e9, bound: "at least", gigawatts: 5.5, sources: ["KG"] });
    excel.serve(withRevision(bundledLedger(), "openai-oracle-cloud", raised));
    done(await runCommand(refreshDeals, { review: (changes) => Promise.resolve(changes.filter(isNoCapacity)) }));
    noteLayers();
    const lastRefresh = documentOf(REFRESH_PART);
    for (let edit = 0; edit < 12; edit++) {
      const deal = { ...ownForm, value: 6e9 + edit };
      done(await runCommand(editDeal, { dealId: "acme-oracle", deal, correct: true }));
    }
    noteLayers();
    excel.enter("Sheet1!A1", 7);
    excel.enter("Sheet1!A2", '=DEAL_FACT("openai-oracle-cloud","value")+A1');
    await excel.whenIdle();
    done(await runCommand(freezeForSharing, { review: () => Promise.resolve(true) }));
    return { layers: [...documents].map(documentIn), lastRefresh, frozen: documentOf(FROZEN_PART) };
  } finally {
    excel.dispose();
  }
}

const isNoCapacity = ({ field }: Change): boolean => field !== "gw";

function done(outcome: Outcome<unknown>): void {
  if (!outcome.ok) throw new Error(outcome.problem.key);
}
