import { tokens } from "@fluentui/react-components";
import { makeStyles } from "../shell/styles";

export interface HeadlineFigure {
  readonly name: string;
  readonly value: string;
  readonly note?: string | undefined;
}

const styles = makeStyles({
  list: { margin: 0, display: "flex", flexDirection: "column" },
  row: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":last-child": { borderBottom: "none" },
  },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums", textAlign: "right" },
  note: {
    margin: 0,
    flexBasis: "100%",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Named figures under each other, values at the right edge. What is false is left out. */
export function Headline({ figures }: { figures: readonly (HeadlineFigure | false)[] }) {
  return (
    <dl className={styles.list}>
      {figures.map(
        (figure) =>
          figure && (
            <div key={figure.name} className={styles.row}>
              <dt className={styles.name}>{figure.name}</dt>
              <dd className={styles.value}>{figure.value}</dd>
              {figure.note && <dd className={styles.note}>{figure.note}</dd>}
            </div>
          ),
      )}
    </dl>
  );
}
