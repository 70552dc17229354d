import { tokens } from "@fluentui/react-components";
import { termNumber } from "../../ledger/record/dates";
import type { Deal, Ledger } from "../../ledger/record/deal";
import { figuresAsOf, firstSource, type Figure, type Figures } from "../../ledger/record/figures";
import type { ChoiceValue, FieldId } from "../../templates/fields";
import { fill } from "../../text/fill";
import { inLanguage } from "../../text/language";
import { paneTexts } from "../../text/pane";
import { paneTemplateTexts } from "../../text/paneTemplates";
import { formatAmount, formatGigawatts } from "../format/amounts";
import { formatDate } from "../format/dates";
import { boundWord } from "../parts/DealFacts";
import { Provenance } from "../parts/Provenance";
import { usePane } from "../shell/pane";
import { makeStyles } from "../shell/styles";

const styles = makeStyles({
  origin: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
});

/** Under an input: what the ledger says of the figure, how well it is known, since when and from whom. */
export function FieldOrigin({
  field,
  deal,
  typed,
  ledger,
}: {
  field: FieldId;
  deal: Deal | null;
  typed: ChoiceValue;
  ledger: Ledger | null;
}) {
  const { locale, preferences } = usePane();
  const text = { ...inLanguage(paneTexts), ...inLanguage(paneTemplateTexts) };
  const figures = deal && figuresAsOf(deal);
  const figure = figures && figureOf(field, figures);
  if (!figure || !ledger) {
    const isTerm = field === "start" || field === "end";
    return isTerm ? text.termHint : figures && field === "total" ? text.notDisclosed : null;
  }

  const known =
    field === "total"
      ? `${boundWord(figures)} ${formatAmount(Number(figure.value), locale, { ...preferences, currency: figures.currency })}`
      : field === "gigawatts"
        ? formatGigawatts(Number(figure.value), locale)
        : formatDate(figure.value, locale);
  const same = typed === (field === "start" || field === "end" ? termNumber(figure.value, field) : figure.value);
  return (
    <span className={styles.origin}>
      {same ? field === "total" && <span>{known}</span> : <span>{fill(text.ownFigure, { figure: known.trim() })}</span>}
      <Provenance status={figure.status} asOf={figure.asOf} source={firstSource(figure, ledger.sources)} />
    </span>
  );
}

function figureOf(field: FieldId, figures: Figures): Figure<number | string> | null {
  switch (field) {
    case "total":
      return figures.value;
    case "start":
      return figures.start;
    case "end":
      return figures.end;
    case "gigawatts":
      return figures.gigawatts;
    default:
      return null;
  }
}
