import { tokens } from "@fluentui/react-components";
import { dealName, type Deal, type Ledger } from "../../ledger/record/deal";
import { fill } from "../../text/fill";
import { inLanguage } from "../../text/language";
import { paneDealFormTexts } from "../../text/paneDealForm";
import { paneDealTexts } from "../../text/paneDeals";
import { DealFacts } from "../parts/DealFacts";
import { SourceLink } from "../parts/Provenance";
import { Section } from "../parts/Section";
import { Success } from "../parts/Success";
import { UndoLast } from "../refresh/UndoLast";
import { Page } from "../shell/Page";
import { usePane } from "../shell/pane";
import { OwnDealActions } from "./OwnDealActions";
import { RevisionList } from "./RevisionList";
import { UseDeal } from "./UseDeal";
import { makeStyles } from "../shell/styles";

const styles = makeStyles({
  notes: { margin: 0, paddingLeft: tokens.spacingHorizontalL, display: "grid", gap: tokens.spacingVerticalS },
  sources: {
    display: "flex",
    flexWrap: "wrap",
    // So far apart that a finger finds each.
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** A deal: what is known now, how it became known, where sources disagree, and what can be made of it. */
export function DealPage({ deal, ledger }: { deal: Deal; ledger: Ledger }) {
  const { place, ownDeals } = usePane();
  const text = inLanguage(paneDealTexts);
  const formText = inLanguage(paneDealFormTexts);
  const parent = ledger.deals.find(({ id }) => id === deal.parent);
  return (
    <Page title={dealName(deal)} lead={text[deal.type]} back={{ label: text.title, place: { page: "deals" } }}>
      {place.task === "added" && <Saved said={fill(formText.added, { deal: dealName(deal) })} />}
      {place.task === "saved" && <Saved said={fill(formText.saved, { deal: dealName(deal) })} />}
      {ownDeals().has(deal.id) && <OwnDealActions deal={deal} />}
      {parent && <p className={styles.line}>{fill(text.partOf, { parent: dealName(parent) })}</p>}
      <Section title={text.known}>
        <DealFacts deal={deal} sources={ledger.sources} />
      </Section>
      <UseDeal deal={deal} />
      <Section title={text.history}>
        <RevisionList deal={deal} sources={ledger.sources} />
      </Section>
      {deal.notes.length > 0 && (
        <Section title={text.openQuestions}>
          <ul className={styles.notes}>
            {deal.notes.map((note) => (
              <li key={note.text}>
                {note.text}
                <Sources keys={note.sources} ledger={ledger} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}

/** The deal has just been added or changed: that is said, and can be undone. */
function Saved({ said }: { said: string }) {
  return (
    <UndoLast>
      <Success>{said}</Success>
    </UndoLast>
  );
}

function Sources({ keys, ledger }: { keys: readonly string[]; ledger: Ledger }) {
  return (
    <span className={styles.sources}>
      {keys.map((key) => {
        const source = ledger.sources[key];
        return source && <SourceLink key={key} source={source} />;
      })}
    </span>
  );
}
