import { useState } from "react";
import { Button, tokens } from "@fluentui/react-components";
import type { Change } from "../../ledger/register/changes";
import { withUnseenShown } from "../../ledger/record/unseenCharacters";
import { fill } from "../../text/fill";
import { inLanguage } from "../../text/language";
import { paneRefreshTexts } from "../../text/paneRefresh";
import { Note } from "../parts/Note";
import { Section } from "../parts/Section";
import { Page } from "../shell/Page";
import { usePane } from "../shell/pane";
import { ChangeRow } from "./ChangeRow";
import { makeStyles } from "../shell/styles";

const styles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
});

export interface ReviewProps {
  readonly changes: readonly Change[];
  currencyOf(dealId: string): string;
  /** Takes the changes that the user accepted. */
  answer(accepted: readonly Change[]): void;
  cancel(): void;
}

/** Every change that a refresh would make, deal by deal, for the user to accept all, some or none. */
export function Review({ changes, currencyOf, answer, cancel }: ReviewProps) {
  const { announce } = usePane();
  const text = inLanguage(paneRefreshTexts);
  const [columns, figures] = [changes.filter(isColumn), changes.filter((change) => !isColumn(change))];
  const possible = changes.filter(({ occupied }) => occupied === undefined);
  // The user's own edits are kept, and no column and no deal out of the ordinary is added, unless they are taken one by one.
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(figures.filter((change) => !change.userEdited && !change.outOfTheOrdinary).map(({ key }) => key)),
  );
  const countText = (count: number) => fill(text.apply, { count, of: possible.length });
  const found =
    figures.length === 0
      ? text.countNone
      : figures.length === 1
        ? text.countOne
        : fill(text.count, { count: figures.length });

  function choose(keys: readonly string[]) {
    setChosen(new Set(keys));
    announce(countText(keys.length));
  }

  function toggle(key: string) {
    setChosen((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });
  }

  return (
    <Page
      takeFocus
      title={text.review}
      lead={`${found} ${text.reviewLead}`}
      foot={
        <>
          <Button
            appearance="primary"
            disabledFocusable={chosen.size === 0}
            onClick={() => answer(changes.filter(({ key }) => chosen.has(key)))}
          >
            {countText(chosen.size)}
          </Button>
          <Button onClick={cancel}>{text.keepAll}</Button>
        </>
      }
    >
      <div className={styles.bar}>
        <Button size="small" onClick={() => choose(possible.map(({ key }) => key))}>
          {text.selectAll}
        </Button>
        <Button size="small" onClick={() => choose([])}>
          {text.selectNone}
        </Button>
      </div>
      {sectionsOf(columns, figures).map(([name, ofDeal]) => (
        <Section key={ofDeal[0]?.key ?? name} title={name}>
          <ul className={styles.list}>
            {ofDeal.map((change) => (
              <ChangeRow
                key={change.key}
                change={change}
                currency={currencyOf(change.dealId)}
                chosen={chosen.has(change.key)}
                toggle={() => toggle(change.key)}
              />
            ))}
          </ul>
        </Section>
      ))}
      <Note>{text.kept}</Note>
    </Page>
  );
}

const isColumn = ({ kind }: Change): boolean => kind === "column";

/** The columns that the register lacks come first, then deal by deal what would change. */
const sectionsOf = (columns: readonly Change[], figures: readonly Change[]): [string, readonly Change[]][] => [
  ...(columns.length > 0
    ? [[inLanguage(paneRefreshTexts).columns, columns] satisfies [string, readonly Change[]]]
    : []),
  ...dealsOf(figures),
];

/** The changes under the name of their deal, and its id where two have one name, in the order in which the deals come. */
function dealsOf(changes: readonly Change[]): [string, Change[]][] {
  const deals = new Map<string, Change[]>();
  for (const change of changes) {
    const ofDeal = deals.get(change.dealId);
    if (ofDeal) ofDeal.push(change);
    else deals.set(change.dealId, [change]);
  }
  const all = [...deals].map(([id, ofDeal]) => ({ id, ofDeal, name: withUnseenShown(ofDeal[0]?.dealName ?? id) }));
  const sameName = (name: string) => name.normalize("NFKC").toLowerCase();
  const seen = new Map<string, number>();
  for (const { name } of all) seen.set(sameName(name), (seen.get(sameName(name)) ?? 0) + 1);
  return all.map(({ id, ofDeal, name }) => [seen.get(sameName(name)) === 1 ? name : `${name} (${id})`, ofDeal]);
}
