import { tokens } from "@fluentui/react-components";
import type { Deal, Revision, Source } from "../../ledger/record/deal";
import { inLanguage } from "../../text/language";
import { paneDealTexts } from "../../text/paneDeals";
import { formatAmount, formatGigawatts, type NumberScale } from "../format/amounts";
import { formatDate } from "../format/dates";
import { boundWord } from "../parts/DealFacts";
import { SourceLink } from "../parts/Provenance";
import { StatusBadge } from "../parts/StatusBadge";
import { usePane } from "../shell/pane";
import { makeStyles } from "../shell/styles";

const styles = makeStyles({
  list: {
    listStyle: "none",
    margin: 0,
    padding: 0,
    marginLeft: tokens.spacingHorizontalXS,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
  },
  revision: {
    position: "relative",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: `0 0 ${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    ":last-child": { paddingBottom: 0 },
    "::before": {
      content: "''",
      position: "absolute",
      left: "-6px",
      top: "5px",
      width: "8px",
      height: "8px",
      borderRadius: tokens.borderRadiusCircular,
      border: `1px solid ${tokens.colorNeutralBackground1}`,
      backgroundColor: tokens.colorNeutralForeground3,
    },
  },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: `0 ${tokens.spacingHorizontalS}` },
  date: { fontWeight: tokens.fontWeightSemibold },
  figures: { fontVariantNumeric: "tabular-nums" },
  note: { margin: 0 },
  sources: {
    display: "flex",
    flexWrap: "wrap",
    // So far apart that a finger finds each.
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** What was said of a deal over time, newest first. */
export function RevisionList({ deal, sources }: { deal: Deal; sources: Readonly<Record<string, Source>> }) {
  const { locale, preferences } = usePane();
  const text = inLanguage(paneDealTexts);
  return (
    <ol className={styles.list} reversed>
      {[...deal.revisions].reverse().map((revision, at) => {
        const figures = figuresOf(revision, locale, preferences.scale);
        return (
          <li key={`${revision.asOf}-${at}`} className={styles.revision}>
            <span className={styles.head}>
              <time className={styles.date} dateTime={revision.asOf}>
                {formatDate(revision.asOf, locale)}
              </time>
              <StatusBadge status={revision.status} />
              {revision.part && <span>{text.part}</span>}
            </span>
            {figures && <span className={styles.figures}>{figures}</span>}
            {revision.note && <p className={styles.note}>{revision.note}</p>}
            <span className={styles.sources}>
              {revision.sources.map((key) => {
                const source = sources[key];
                return source && <SourceLink key={key} source={source} />;
              })}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** The figures that a revision gave, in one line. */
function figuresOf(revision: Revision, locale: string, scale: NumberScale): string {
  const { value, currency, start, end, gigawatts, phasing } = revision;
  const edge = (date: number | string | null) => (date === null ? "…" : formatDate(date, locale));
  return [
    value !== null && `${boundWord(revision)} ${formatAmount(value, locale, { scale, currency })}`.trim(),
    (start ?? end) !== null && `${edge(start)} – ${edge(end)}`,
    gigawatts !== null && formatGigawatts(gigawatts, locale),
    phasing,
  ]
    .filter(Boolean)
    .join(" · ");
}
