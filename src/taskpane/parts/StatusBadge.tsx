import { tokens } from "@fluentui/react-components";
import { CalculatorRegular } from "@fluentui/react-icons/svg/calculator";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { NewsRegular } from "@fluentui/react-icons/svg/news";
import type { Status } from "../../ledger/record/deal";
import { inLanguage } from "../../text/language";
import { paneTexts } from "../../text/pane";
import { makeStyles, mergeClasses } from "../shell/styles";

const icons = { confirmed: CheckmarkCircleFilled, reported: NewsRegular, derived: CalculatorRegular };

const styles = makeStyles({
  badge: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXXS,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  confirmed: { color: tokens.colorBrandForeground1 },
  derived: { fontStyle: "italic" },
});

/** How well a figure is known. Word and picture say it; the colour only repeats it. */
export function StatusBadge({ status }: { status: Status }) {
  const Icon = icons[status];
  return (
    <span
      className={mergeClasses(
        styles.badge,
        status === "confirmed" && styles.confirmed,
        status === "derived" && styles.derived,
      )}
    >
      <Icon aria-hidden />
      {inLanguage(paneTexts)[status]}
    </span>
  );
}
