import type { TemplateCard } from "../../templates/catalogue";
import { inLanguage } from "../../text/language";
import { paneTexts } from "../../text/pane";
import { useLedger } from "../parts/useLedger";
import { usePane } from "../shell/pane";
import { useCommand } from "../shell/useCommand";
import { Inserted } from "./Inserted";
import { LedgerMissing, TemplateForm } from "./TemplateForm";

/** One template: its form, or how its insertion ended. */
export function TemplatePage({ card }: { card: TemplateCard }) {
  const { place } = usePane();
  const ledger = useLedger();
  const { run, forget } = useCommand("insertTemplate", ({ templateId }) => templateId === card.id);
  if (place.task === "inserted" && run.state === "done") {
    return <Inserted card={card} insertion={run.value} forget={forget} />;
  }
  if (ledger.state === "loading") return <p role="status">{inLanguage(paneTexts).opening}</p>;
  return (
    <>
      {ledger.state === "failed" && <LedgerMissing detail={ledger.detail} />}
      <TemplateForm card={card} ledger={ledger.state === "ready" ? ledger.ledger : null} />
    </>
  );
}
