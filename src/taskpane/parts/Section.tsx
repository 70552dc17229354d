import { useId, type ReactNode } from "react";
import { tokens } from "@fluentui/react-components";
import { makeStyles } from "../shell/styles";

const styles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    unicodeBidi: "isolate",
  },
});

export interface SectionProps {
  readonly title: string;
  /** Of several parts with the same title none is a place to go to. */
  readonly isLandmark?: boolean;
  readonly children: ReactNode;
}

/** A titled part of a page. */
export function Section({ title, isLandmark = true, children }: SectionProps) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={isLandmark ? id : undefined}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {children}
    </section>
  );
}
