import { tokens } from "@fluentui/react-components";
import type { Deal, Source } from "../../ledger/record/deal";
import { fieldOf, pageFields, type FigureName, type PageField } from "../../ledger/record/dealFields";
import { figuresAsOf, firstSource, type Figure, type Figures } from "../../ledger/record/figures";
import { factLabels } from "../../text/dealFields";
import { fill } from "../../text/fill";
import { inLanguage } from "../../text/language";
import { paneTexts } from "../../text/pane";
import { formatAmount, formatGigawatts } from "../format/amounts";
import { formatDate } from "../format/dates";
import { usePane, type Preferences } from "../shell/pane";
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

/** What is known of a deal, each figure with its status, date and source. */
export function DealFacts({ deal, sources }: { deal: Deal; sources: Readonly<Record<string, Source>> }) {
  const { locale, preferences } = usePane();
  const labels: Readonly<Record<PageField, string>> = inLanguage(factLabels);
  const figures = figuresAsOf(deal);
  if (figures === null) return null;

  const fact = (field: PageField) => {
    const { shown, figure } = factOf(field, deal, figures, locale, preferences);
    if (shown === null && fieldOf(field).page === "known") return null;
    return (
      <div key={field} className={styles.fact}>
        <dt className={styles.name}>{labels[field]}</dt>
        <dd className={styles.figure}>{shown ?? inLanguage(paneTexts).notDisclosed}</dd>
        {figure && (
          <dd className={styles.from}>
            <Provenance status={figure.status} asOf={figure.asOf} source={firstSource(figure, sources)} />
          </dd>
        )}
      </div>
    );
  };
  return <dl className={styles.facts}>{pageFields.map(fact)}</dl>;
}

interface Fact {
  /** null where it is not known. */
  readonly shown: string | null;
  /** Where it comes from; null for what is said of the deal itself. */
  readonly figure: Omit<Figure<unknown>, "value"> | null;
}

function factOf(
  field: PageField,
  deal: Deal,
  figures: Figures,
  locale: string,
  preferences: Pick<Preferences, "scale">,
): Fact {
  const { kind, of, figure: isFigure } = fieldOf(field);
  if (kind === "term") {
    const figure = figures.end ?? figures.start;
    return { shown: figure && termText(figures, locale), figure };
  }
  const said: Readonly<Record<string, unknown>> = of === "deal" ? { ...deal } : { ...deal.revisions.at(-1) };
  const figure = isFigure ? figures[field as FigureName] : null;
  const value = isFigure ? figure?.value : said[field];
  if (value === null || value === undefined) return { shown: null, figure };
  if (kind === "amount") {
    const money = { ...preferences, currency: figures.currency };
    return { shown: `${boundWord(figures)} ${formatAmount(Number(value), locale, money)}`, figure };
  }
  if (kind === "gigawatts") return { shown: formatGigawatts(Number(value), locale), figure };
  return { shown: String(value), figure };
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
