import { tokens } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { DocumentTableRegular } from "@fluentui/react-icons/svg/document-table";
import { HandshakeRegular } from "@fluentui/react-icons/svg/handshake";
import { MathFormulaRegular } from "@fluentui/react-icons/svg/math-formula";
import { SettingsRegular } from "@fluentui/react-icons/svg/settings";
import { inLanguage } from "../../text/language";
import { paneTexts } from "../../text/pane";
import { usePane, type PageId } from "./pane";
import { makeStyles, mergeClasses } from "./styles";

const pages: readonly { id: PageId; Icon: typeof SettingsRegular }[] = [
  { id: "templates", Icon: DocumentTableRegular },
  { id: "deals", Icon: HandshakeRegular },
  { id: "functions", Icon: MathFormulaRegular },
  { id: "refresh", Icon: ArrowSyncRegular },
  { id: "settings", Icon: SettingsRegular },
];

const styles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    flexShrink: 0,
    "@media (min-height: 480px) and (min-width: 241px)": { position: "sticky", top: 0, zIndex: 1 },
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    paddingInline: tokens.spacingHorizontalXS,
  },
  page: {
    flex: "1 1 56px",
    minWidth: "56px",
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXS}`,
    border: "none",
    borderBottom: "2px solid transparent",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground3 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  here: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
  },
  icon: { fontSize: "20px" },
});

export function Navigation() {
  const { place, go } = usePane();
  const text = inLanguage(paneTexts);
  return (
    <nav className={styles.bar} aria-label={text.navigation}>
      {pages.map(({ id, Icon }) => (
        <button
          key={id}
          type="button"
          className={mergeClasses(styles.page, place.page === id && styles.here)}
          aria-current={place.page === id ? "page" : undefined}
          onClick={() => go({ page: id })}
        >
          <Icon className={styles.icon} aria-hidden />
          {text[id]}
        </button>
      ))}
    </nav>
  );
}
