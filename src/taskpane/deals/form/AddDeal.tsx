import { useState } from "react";
import type { Ledger } from "../../../ledger/deal";
import type { OwnDeal } from "../../../ledger/ownDeal";
import { inLanguage } from "../../../text/language";
import { paneDealFormTexts } from "../../../text/paneDealForm";
import { paneDealTexts } from "../../../text/paneDeals";
import { RunBar } from "../../parts/RunBar";
import { usePane } from "../../shell/pane";
import { useCommand } from "../../shell/useCommand";
import { DealForm } from "./DealForm";
import { newDealText } from "./dealText";

/** A new deal of the user's own. Where the workbook has no register yet, one is inserted without losing what was typed. */
export function AddDeal({ ledger }: { ledger: Ledger }) {
  const { go, locale, preferences } = usePane();
  const adding = useCommand("addDeal");
  const inserting = useCommand("insertTemplate", ({ templateId }) => templateId === "deal-register");
  const [initial] = useState(() =>
    newDealText(new Date().toISOString().slice(0, 10), { locale, scale: preferences.scale }),
  );
  const text = inLanguage(paneDealFormTexts);
  const busy = adding.run.state === "running" || inserting.run.state === "running";

  async function add(deal: Omit<OwnDeal, "id">) {
    const ended = await adding.start(deal);
    if (ended.state !== "done") return;
    adding.forget();
    go({ page: "deals", item: ended.value.dealId, task: "added" });
  }

  async function insertRegister(deal: Omit<OwnDeal, "id">) {
    adding.forget();
    const ended = await inserting.start({ templateId: "deal-register", dealId: null, choices: {} });
    if (ended.state !== "done") return;
    inserting.forget();
    await add(deal);
  }

  const { run } = adding;
  return (
    <DealForm
      title={text.addTitle}
      lead={text.addLead}
      back={{ label: inLanguage(paneDealTexts).title, place: { page: "deals" } }}
      initial={initial}
      ledger={ledger}
      action={text.add}
      busy={busy}
      progress={
        <>
          <RunBar {...inserting} />
          <RunBar
            {...adding}
            remedies={{
              registerMissing: {
                label: text.insertRegister,
                act: () => run.state === "failed" && void insertRegister(run.input),
              },
            }}
          />
        </>
      }
      submit={(deal) => void add(deal)}
    />
  );
}
