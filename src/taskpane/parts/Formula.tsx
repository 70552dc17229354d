import { Fragment } from "react";
import { tokens } from "@fluentui/react-components";
import { makeStyles } from "../shell/styles";

const styles = makeStyles({
  formula: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
});

/** A formula as one types it. Where it is too long for a line it breaks between its arguments. */
export function Formula({ children }: { children: string }) {
  const parts = children.match(/[^,;(]*[,;(]?/g) ?? [];
  return (
    <code className={styles.formula}>
      {parts.map((part, at) => (
        <Fragment key={at}>
          {part}
          <wbr />
        </Fragment>
      ))}
    </code>
  );
}
