import type { ReactNode } from "react";
import { tokens } from "@fluentui/react-components";
import type { Deal, Source } from "../../ledger/record/deal";
import { figuresAsOf, firstSource, type Figure, type Figures } from "../../ledger/record/figures";
import { fill } from "../../text/fill";
import { inLanguage } from "../../text/language";
import { paneTexts } from "../../text/pane";
import { paneTemplateTexts } from "../../text/paneTemplates";
import { formatAmount, formatGigawatts } from "../format/amounts";
import { formatDate } from "../format/dates";
import { usePane } from "../shell/pane";
import { Provenance } from "./Provenance";
import { makeStyles } from "../shell/styles";

const styles = makeStyles({
  facts: { margin: 0, display: "flex", flexDirection: "column" },
  fact: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    "@media (max-width: 200px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  name: { color: tokens.colorNeutralForeground2 },
  figure: {
    margin: 0,
    textAlign: "right",
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    "@media (max-width: 200px)": { textAlign: "left" },
  },
  from: { margin: 0, gridColumn: "1 / -1" },
});

/** What is known of a deal: its value, term and capacity, each with its status, date and source. */
export function DealFacts({ deal, sources }: { deal: Deal; sources: Readonly<Record<string, Source>> }) {
  const { locale, preferences } = usePane();
  const text = { ...inLanguage(paneTexts), ...inLanguage(paneTemplateTexts) };
  const figures = figuresAsOf(deal);
  if (figures === null) return null;

  const { value, start, end, gigawatts } = figures;
  const fact = (name: string, shown: ReactNode, figure: Figure<unknown> | null) => (
    <div className={styles.fact}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.figure}>{shown ?? text.notDisclosed}</dd>
      {figure && (
        <dd className={styles.from}>
          <Provenance status={figure.status} asOf={figure.asOf} source={firstSource(figure, sources)} />
        </dd>
      )}
    </div>
  );
  return (
    <dl className={styles.facts}>
      {fact(
        text.value,
        value &&
          `${boundWord(figures)} ${formatAmount(value.value, locale, { ...preferences, currency: figures.currency })}`,
        value,
      )}
      {fact(text.term, (start ?? end) && termText(figures, locale), end ?? start)}
      {gigawatts && fact(text.capacity, formatGigawatts(gigawatts.value, locale), gigawatts)}
    </dl>
  );
}

export function boundWord({ bound }: Pick<Figures, "bound">): string {
  const text = inLanguage(paneTexts);
  if (bound === null) return "";
  return { exact: text.exact, about: text.about, "at least": text.atLeast, "up to": text.upTo }[bound];
}

/** "2027 – 2031", or dates; what is unknown is an ellipsis. */
export function termText({ start, end }: Pick<Figures, "start" | "end">, locale: string): string {
  const edge = (figure: Figure<number | string> | null) => (figure === null ? "…" : formatDate(figure.value, locale));
  return fill("{start} – {end}", { start: edge(start), end: edge(end) });
}
