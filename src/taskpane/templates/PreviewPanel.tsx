import { tokens } from "@fluentui/react-components";
import type { Choices } from "../../templates/fields";
import type { Preview } from "../../templates/preview";
import { fill } from "../../text/fill";
import { inLanguage } from "../../text/language";
import { paneTemplateTexts } from "../../text/paneTemplates";
import { amountUnit, formatAmount, formatPercent, formatScaled } from "../format/amounts";
import { Note } from "../parts/Note";
import { Headline } from "../parts/Headline";
import { YearChart } from "../parts/YearChart";
import { usePane } from "../shell/pane";
import { makeStyles } from "../shell/styles";

const styles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

/** The schedule that the choices make, drawn while the user chooses. */
export function PreviewPanel({
  choices,
  currency,
  preview,
  chartOnly = false,
}: {
  choices: Choices;
  currency: string;
  preview: Preview | null;
  /** Leave the figures out. */
  chartOnly?: boolean;
}) {
  const { locale, preferences } = usePane();
  const { scale } = preferences;
  const text = inLanguage(paneTemplateTexts);
  if (preview === null) {
    const complete = choices.total !== null && choices.start !== null && choices.end !== null;
    if (!complete) return <Note>{text.previewNeedsTerm}</Note>;
    return <Note>{choices.profile === "capacity" ? text.previewNotDrawn : text.previewNeedsRight}</Note>;
  }

  const amount = (value: number) => formatAmount(value, locale, { scale, currency });
  const { perYear, peak, presentValue, perGigawatt, filedYear } = preview;
  const { before, after } = amountUnit(currency, locale, scale);
  const unit = `${before} ${after}`.trim();
  const caption = "profile" in choices ? text.spendByYear : text.investmentByYear;
  return (
    <div className={styles.panel}>
      <YearChart
        caption={fill(caption, { unit })}
        amounts={preview.years}
        write={(value) => formatScaled(value, locale, scale)}
      />
      {!chartOnly && (
        <Headline
          figures={[
            { name: text.perYear, value: amount(perYear) },
            { name: fill(text.peakYear, { year: peak.year }), value: amount(peak.amount) },
            presentValue !== null && {
              name: fill(text.presentValue, { rate: formatPercent(Number(choices.discountRate), locale) }),
              value: amount(presentValue),
            },
            perGigawatt !== null && { name: text.perGigawatt, value: amount(perGigawatt) },
            filedYear !== null && {
              name: text.fiscalYear,
              value: amount(filedYear.amount),
              note: filedYear.amount > filedYear.floor ? text.overFloor : text.underFloor,
            },
          ]}
        />
      )}
      {choices.profile === "growth" && <Note>{text.growthNote}</Note>}
    </div>
  );
}
