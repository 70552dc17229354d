import { useEffect, useRef, type ReactNode } from "react";
import { Button, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { inLanguage } from "../../text/language";
import { paneTexts } from "../../text/pane";
import { usePane, type Place } from "./pane";
import { makeStyles } from "./styles";

const styles = makeStyles({
  page: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  content: {
    flexGrow: 1,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}`,
    overflowWrap: "break-word",
    "@media (max-width: 240px)": {
      overflowWrap: "anywhere",
      paddingInline: tokens.spacingHorizontalXS,
      "& ul, & ol": { paddingLeft: 0, marginLeft: 0 },
    },
  },
  head: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  back: { alignSelf: "flex-start", marginLeft: "-8px", minWidth: "auto", paddingInline: "8px" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    ":focus": { outline: "none" },
  },
  lead: { margin: 0, color: tokens.colorNeutralForeground2 },
  foot: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: "break-word",
    "@media (max-width: 240px)": { overflowWrap: "anywhere", paddingInline: tokens.spacingHorizontalXS },
    // On a screen with room the page's action stays in sight; at high zoom it would hide the page.
    "@media (min-height: 480px)": { position: "sticky", bottom: 0, zIndex: 1 },
  },
});

export interface PageProps {
  readonly title: string;
  readonly lead?: string;
  readonly back?: { readonly label: string; readonly place: Place };
  /** Take the focus on arrival, wherever the user comes from: the page answers something that the user did. */
  readonly takeFocus?: boolean;
  /** What the page is for: its action, and how that goes. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

export function Page({ title, lead, back, takeFocus, foot, children }: PageProps) {
  const { go, moved } = usePane();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    if (moved || takeFocus) heading.current?.focus();
    // On arrival only: what happens on the page later moves the focus itself.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  return (
    <div className={styles.page}>
      <div className={styles.content}>
        <div className={styles.head}>
          {back && (
            <Button
              className={styles.back}
              appearance="transparent"
              size="small"
              icon={<ArrowLeftRegular aria-hidden />}
              aria-label={`${inLanguage(paneTexts).back}: ${back.label}`}
              onClick={() => go(back.place)}
            >
              {back.label}
            </Button>
          )}
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {title}
          </h1>
          {lead && <p className={styles.lead}>{lead}</p>}
        </div>
        {children}
      </div>
      {foot && <div className={styles.foot}>{foot}</div>}
    </div>
  );
}
