import { useState } from "react";
import { Button, Field, Select } from "@fluentui/react-components";
import type { DealFile, ExportInput } from "../../commands/deals/exportDeals";
import { dealName, type Deal } from "../../ledger/record/deal";
import { fill } from "../../text/fill";
import { inLanguage } from "../../text/language";
import { paneDealTexts } from "../../text/paneDeals";
import { paneExchangeTexts } from "../../text/paneExchange";
import { CopyButton } from "../parts/CopyButton";
import { RunBar } from "../parts/RunBar";
import { Success } from "../parts/Success";
import { Page } from "../shell/Page";
import { usePane } from "../shell/pane";
import { makeStyles } from "../shell/styles";
import { useCommand } from "../shell/useCommand";
import { saveFile } from "./saveFile";

const styles = makeStyles({ box: { width: "100%", minWidth: 0 } });

/** Deals as a file, to keep, to edit or to serve as a feed. */
export function ExportDeals({ deals }: { deals: readonly Deal[] }) {
  const { ownDeals } = usePane();
  const own = deals.filter(({ id }) => ownDeals().has(id));
  const [which, setWhich] = useState("all");
  const [format, setFormat] = useState<ExportInput["format"]>("csv");
  const [saved, setSaved] = useState<DealFile | null>(null);
  const { run, start, ...exporting } = useCommand("exportDeals");
  const text = inLanguage(paneExchangeTexts);

  async function save() {
    const chosen = which === "all" ? deals : which === "own" ? own : deals.filter(({ id }) => id === which);
    const ended = await start({ format, dealIds: chosen.map(({ id }) => id) });
    if (ended.state !== "done") return;
    exporting.forget();
    saveFile(ended.value);
    setSaved(ended.value);
  }

  return (
    <Page
      title={text.exportTitle}
      lead={text.exportLead}
      back={{ label: inLanguage(paneDealTexts).title, place: { page: "deals" } }}
      foot={
        <>
          <RunBar quick run={run} {...exporting} />
          <Button appearance="primary" onClick={() => void save()}>
            {text.save}
          </Button>
        </>
      }
    >
      <Field label={text.which}>
        <Select className={styles.box} value={which} onChange={(_, { value }) => setWhich(value)}>
          <option value="all">{fill(text.allDeals, { count: deals.length })}</option>
          {own.length > 0 && <option value="own">{fill(text.ownDeals, { count: own.length })}</option>}
          {deals.map((deal) => (
            <option key={deal.id} value={deal.id}>
              {dealName(deal)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={text.format}>
        <Select
          className={styles.box}
          value={format}
          onChange={(_, { value }) => setFormat(value === "json" ? "json" : "csv")}
        >
          <option value="csv">{text.csv}</option>
          <option value="json">{text.json}</option>
        </Select>
      </Field>
      {saved && (
        <>
          <Success>{fill(text.saved, { file: saved.name })}</Success>
          <CopyButton label={text.copy} said={text.copied} words={saved.text} />
        </>
      )}
    </Page>
  );
}
