import { templates } from "../../templates/catalogue";
import { inLanguage } from "../../text/language";
import { paneTexts } from "../../text/pane";
import { useLedger } from "../parts/useLedger";
import { usePane } from "../shell/pane";
import { useCommand } from "../shell/useCommand";
import { Gallery } from "./Gallery";
import { Inserted } from "./Inserted";
import { LedgerMissing, TemplateForm } from "./TemplateForm";
import { Welcome } from "./Welcome";

/** The gallery, a template's form, or how its insertion ended. */
export function TemplatesPage() {
  const { place } = usePane();
  const ledger = useLedger();
  const card = templates.find(({ id }) => id === place.item);
  const { run, forget } = useCommand("insertTemplate", ({ templateId }) => templateId === card?.id);

  if (place.item === "welcome") return <Welcome />;
  if (!card) return <Gallery />;
  if (run.state === "done") return <Inserted card={card} insertion={run.value} seen={forget} />;
  if (ledger.state === "loading") return <p role="status">{inLanguage(paneTexts).opening}</p>;
  return (
    <>
      {ledger.state === "failed" && <LedgerMissing detail={ledger.detail} />}
      <TemplateForm card={card} ledger={ledger.state === "ready" ? ledger.ledger : null} />
    </>
  );
}
