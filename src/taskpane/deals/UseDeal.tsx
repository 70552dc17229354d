import { useState } from "react";
import { Button, Field, Select, tokens } from "@fluentui/react-components";
import { dealName, type Deal } from "../../ledger/record/deal";
import { templates } from "../../templates/catalogue";
import { functionName } from "../../templates/sheet/functionName";
import { fill } from "../../text/fill";
import { inLanguage } from "../../text/language";
import { paneDealTexts } from "../../text/paneDeals";
import { RunBar } from "../parts/RunBar";
import { Section } from "../parts/Section";
import { Success } from "../parts/Success";
import { usePane } from "../shell/pane";
import { useCommand } from "../shell/useCommand";
import { makeStyles } from "../shell/styles";

const styles = makeStyles({
  whole: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, "& > *": { flexGrow: 1 } },
  formula: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: tokens.spacingHorizontalS },
  field: { flexGrow: 1 },
  box: { minWidth: 0, width: "100%" },
});

const figures = ["value", "annualised", "start", "end", "years", "gw", "status"] as const;

/** What can be made of a deal: a model, a row of the register, or a formula that follows one of its figures. */
export function UseDeal({ deal }: { deal: Deal }) {
  const { go } = usePane();
  const text = inLanguage(paneDealTexts);
  const template = templates.find((card) =>
    typeof card.deal === "object"
      ? card.deal.fixed === deal.id
      : card.deal === "choose" && card.dealTypes.includes(deal.type),
  );
  const { run, start, ...inserting } = useCommand("insertDealRow", ({ dealId }) => dealId === deal.id);
  const insertRegister = () => go({ page: "templates", item: "deal-register" });
  return (
    <Section title={text.use}>
      <div className={styles.whole}>
        {template && (
          <Button onClick={() => go({ page: "templates", item: template.id, deal: deal.id })}>
            {fill(text.asTemplate, { template: inLanguage(template.title) })}
          </Button>
        )}
        <Button onClick={() => void start({ dealId: deal.id })}>{text.asRow}</Button>
      </div>
      <RunBar
        quick
        run={run}
        {...inserting}
        remedies={{ registerMissing: { label: text.insertRegister, act: insertRegister } }}
      />
      {run.state === "done" && <InRow deal={deal} {...run.value} />}
      <AsFormula deal={deal} />
    </Section>
  );
}

interface InRowProps {
  readonly deal: Deal;
  readonly added: boolean;
  readonly row: number;
  readonly sheetId: string;
  readonly sheetName: string;
}

function InRow({ deal, added, row, sheetId, sheetName }: InRowProps) {
  const text = inLanguage(paneDealTexts);
  const going = useCommand("goToSheet");
  return (
    <>
      <Success action={{ label: text.goToRow, act: () => void going.start({ id: sheetId, name: sheetName }) }}>
        {fill(added ? text.rowAdded : text.rowThere, { deal: dealName(deal), row, sheet: sheetName })}
      </Success>
      <RunBar quick {...going} />
    </>
  );
}

function AsFormula({ deal }: { deal: Deal }) {
  const [figure, setFigure] = useState<(typeof figures)[number]>("value");
  const text = inLanguage(paneDealTexts);
  const formula = `=${functionName("DEAL_FACT")}("${deal.id.replaceAll('"', '""')}","${figure}")`;
  const { run, start, ...entering } = useCommand("enterFormula", (input) => input.formula === formula);
  return (
    <>
      <div className={styles.formula}>
        <Field className={styles.field} label={text.field}>
          <Select
            className={styles.box}
            value={figure}
            onChange={(_, { value }) => setFigure(figures.find((known) => known === value) ?? "value")}
          >
            {figures.map((name) => (
              <option key={name} value={name}>
                {text[name]}
              </option>
            ))}
          </Select>
        </Field>
        <Button onClick={() => void start({ formula, replace: false })}>{text.insertFormula}</Button>
      </div>
      <RunBar
        quick
        run={run}
        {...entering}
        remedies={{ cellTaken: { label: text.replace, act: () => void start({ formula, replace: true }) } }}
      />
      {run.state === "done" && <Success>{fill(text.formulaInserted, { formula, address: run.value.address })}</Success>}
    </>
  );
}
