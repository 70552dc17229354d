import { useCallback, useState } from "react";
import { Field, Select } from "@fluentui/react-components";
import { dealName, type Deal, type Ledger } from "../../../ledger/record/deal";
import { today } from "../../../ledger/record/dates";
import { editedLedger, type OwnDeal } from "../../../ledger/record/ownDeal";
import { fill } from "../../../text/fill";
import { inLanguage } from "../../../text/language";
import { paneDealFormTexts } from "../../../text/paneDealForm";
import { usePane } from "../../shell/pane";
import { DealForm } from "./DealForm";
import { writeDeal } from "./dealText";
import { useSaving } from "./useSaving";

/** A deal of the user's own to change: something new is known, or the last that was said is corrected. */
export function EditDeal({ deal, ledger }: { deal: Deal; ledger: Ledger }) {
  const { go, locale, preferences } = usePane();
  const [correct, setCorrect] = useState(false);
  const { busy, progress, save } = useSaving("editDeal", () => go({ page: "deals", item: deal.id, task: "saved" }));
  const [initial] = useState(() => writeDeal(deal, ledger.sources, { locale, scale: preferences.scale }));
  const documentOf = useCallback(
    (own: Omit<OwnDeal, "id">) =>
      editedLedger({ deal, sources: ledger.sources, own: { ...own, id: deal.id }, correct }, today()),
    [deal, ledger, correct],
  );
  const text = inLanguage(paneDealFormTexts);
  return (
    <DealForm
      title={fill(text.editTitle, { deal: dealName(deal) })}
      lead={text.editLead}
      back={{ label: dealName(deal), place: { page: "deals", item: deal.id } }}
      initial={initial}
      ledger={ledger}
      dealId={deal.id}
      action={text.save}
      busy={busy}
      progress={progress}
      documentOf={documentOf}
      submit={(own) => void save({ dealId: deal.id, deal: own, correct })}
    >
      <Field label={text.change} hint={correct ? text.correctHint : text.newHint}>
        <Select value={correct ? "correct" : "new"} onChange={(_, { value }) => setCorrect(value === "correct")}>
          <option value="new">{text.newlyKnown}</option>
          <option value="correct">{text.correct}</option>
        </Select>
      </Field>
    </DealForm>
  );
}
