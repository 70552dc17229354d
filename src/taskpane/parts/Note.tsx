import type { ReactNode } from "react";
import { tokens } from "@fluentui/react-components";
import { makeStyles } from "../shell/styles";

const styles = makeStyles({
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** A remark in small letters, under or beside what it speaks of. */
export function Note({ children }: { children: ReactNode }) {
  return <p className={styles.note}>{children}</p>;
}
