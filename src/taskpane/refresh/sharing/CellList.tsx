import { tokens } from "@fluentui/react-components";
import { fill } from "../../../text/fill";
import { inLanguage } from "../../../text/language";
import { paneSharingTexts } from "../../../text/paneSharing";
import { Formula } from "../../parts/Formula";
import { Note } from "../../parts/Note";
import { Section } from "../../parts/Section";
import { makeStyles } from "../../shell/styles";

/** More than this of one sheet nobody reads through. */
const shownOfSheet = 30;

const styles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0 },
  cell: {
    display: "grid",
    gridTemplateColumns: "72px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    "@media (max-width: 240px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  address: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  says: { minWidth: 0, display: "flex", flexDirection: "column" },
});

export interface ListedFormula {
  readonly key: string;
  /** null for a name of the whole workbook. */
  readonly sheet: string | null;
  readonly address: string;
  readonly formula: string;
  /** Why it is listed, or what it becomes. */
  readonly remark?: string | undefined;
}

/** Cells with their formulas, under the names of their sheets. */
export function CellList({ cells }: { cells: readonly ListedFormula[] }) {
  const text = inLanguage(paneSharingTexts);
  const sheets = new Map<string, ListedFormula[]>();
  for (const cell of cells) {
    const name = cell.sheet ?? text.names;
    sheets.set(name, [...(sheets.get(name) ?? []), cell]);
  }
  return [...sheets].map(([sheet, ofSheet]) => (
    <Section key={sheet} title={sheet} isLandmark={false}>
      <ul className={styles.list}>
        {ofSheet.slice(0, shownOfSheet).map(({ key, address, formula, remark }) => (
          <li key={key} className={styles.cell}>
            <span className={styles.address}>{address}</span>
            <span className={styles.says}>
              <Formula>{formula}</Formula>
              {remark && <Note>{remark}</Note>}
            </span>
          </li>
        ))}
      </ul>
      {ofSheet.length > shownOfSheet && <Note>{fill(text.more, { count: ofSheet.length - shownOfSheet })}</Note>}
    </Section>
  ));
}
