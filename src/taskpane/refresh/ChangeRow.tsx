import { useId } from "react";
import { Checkbox, tokens } from "@fluentui/react-components";
import { ArrowRightRegular } from "@fluentui/react-icons/svg/arrow-right";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { Change } from "../../ledger/register/changes";
import type { LedgerField } from "../../ledger/register/registerColumns";
import { columnLabels } from "../../text/dealFields";
import { fill } from "../../text/fill";
import { inLanguage } from "../../text/language";
import { paneRefreshTexts } from "../../text/paneRefresh";
import { formatPercent } from "../format/amounts";
import { Provenance } from "../parts/Provenance";
import { usePane } from "../shell/pane";
import { fieldText, shareOfChange } from "./fieldText";
import { makeStyles, mergeClasses } from "../shell/styles";

const styles = makeStyles({
  row: {
    display: "flex",
    alignItems: "flex-start",
    marginLeft: "-8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    paddingBottom: tokens.spacingVerticalS,
  },
  large: { boxShadow: `inset 3px 0 0 ${tokens.colorStatusWarningBorder2}` },
  words: {
    flexGrow: 1,
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    paddingTop: "6px",
  },
  line: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  figures: { fontVariantNumeric: "tabular-nums", textAlign: "right", marginLeft: "auto" },
  old: { color: tokens.colorNeutralForeground2 },
  arrow: { margin: `0 ${tokens.spacingHorizontalXS}`, verticalAlign: "text-bottom" },
  new: { fontWeight: tokens.fontWeightSemibold },
  note: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  warning: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorStatusWarningForeground3,
  },
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

/** One change: what it touches, from what to what, how well it is known; with a box to take it or leave it. */
export function ChangeRow({
  change,
  currency,
  chosen,
  toggle,
}: {
  change: Change;
  currency: string;
  chosen: boolean;
  toggle(): void;
}) {
  const { locale, preferences } = usePane();
  const words = useId();
  const text = inLanguage(paneRefreshTexts);
  const labels: Readonly<Record<LedgerField, string>> = inLanguage(columnLabels);
  const { kind, field, from, to, status, asOf, source, link, large, userEdited, occupied } = change;
  const shown = (cell: typeof from) => fieldText(field, cell, locale, { scale: preferences.scale, currency });
  const share = shareOfChange(from, to);
  const newFigure = ({ figures = {} }: Change, name: LedgerField) =>
    fieldText(name, figures[name] ?? "", locale, {
      scale: preferences.scale,
      currency: String(figures.currency || currency),
    });

  return (
    <li className={mergeClasses(styles.row, large && styles.large)}>
      <Checkbox
        checked={chosen}
        disabled={occupied !== undefined}
        onChange={toggle}
        input={{ "aria-labelledby": words }}
      />
      <div className={styles.words}>
        <div id={words} className={styles.line}>
          {kind === "figure" ? (
            <>
              <span>{labels[field]}</span>
              <span className={styles.figures}>
                <bdi className={styles.old}>{shown(from)}</bdi>
                <ArrowRightRegular className={styles.arrow} aria-hidden />
                <span className={styles.unseen}>{` ${text.becomes} `}</span>
                <bdi className={styles.new}>{shown(to)}</bdi>
              </span>
            </>
          ) : (
            <span>
              {{ new: text.newDeal, gone: text.goneDeal, back: text.backDeal, column: columnText(change) }[kind]}
            </span>
          )}
        </div>
        {change.figures && (
          <span className={styles.note}>
            {(["value", "start", "end", "gw"] as const)
              .filter((name) => name === "value" || change.figures?.[name])
              .map((name) => `${labels[name]}: ${newFigure(change, name)}`)
              .join(" · ")}
          </span>
        )}
        {change.outOfTheOrdinary && (
          <span className={mergeClasses(styles.note, styles.warning)}>
            <WarningFilled aria-hidden />
            {text.outOfTheOrdinary}
          </span>
        )}
        {large && kind === "figure" && (
          <span className={mergeClasses(styles.note, styles.warning)}>
            <WarningFilled aria-hidden />
            {text.large}
            {share !== null && ` (${share > 0 ? "+" : ""}${formatPercent(share, locale)})`}
          </span>
        )}
        {userEdited && <span className={styles.note}>{text.edited}</span>}
        {status !== null && (
          <Provenance status={status} asOf={asOf} source={source ? { publisher: source, url: link } : null} />
        )}
      </div>
    </li>
  );
}

/** Which column the register lacks, and what stands in its way. */
function columnText({ to, occupied }: Change): string {
  const text = inLanguage(paneRefreshTexts);
  return fill(occupied === undefined ? text.missingColumn : text.noRoomForColumn, {
    column: String(to),
    cells: occupied ?? "",
  });
}
