import { MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import { fill } from "../../text/fill";
import { inLanguage } from "../../text/language";
import { paneFunctionTexts } from "../../text/paneFunctions";
import { Note } from "../parts/Note";
import { usePane } from "../shell/pane";
import type { Cell } from "./argument";
import type { LiveResult } from "./liveResult";
import { makeStyles } from "../shell/styles";

const rowsShown = 12;
const columnsShown = 6;

const styles = makeStyles({
  one: { margin: 0, fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  scroll: {
    overflowX: "auto",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  table: { borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    whiteSpace: "nowrap",
  },
  number: { textAlign: "right" },
});

/** What a function gives: one value, a table, or its error in words. */
export function ResultView({ result }: { result: LiveResult }) {
  const { locale } = usePane();
  const text = inLanguage(paneFunctionTexts);
  if (result.kind === "inExcel") return <Note>{text.inExcel}</Note>;
  if (result.kind === "error") {
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{result.code}</MessageBarTitle>
          {result.message}
        </MessageBarBody>
      </MessageBar>
    );
  }

  const { rows } = result;
  const columns = rows[0]?.length ?? 0;
  if (rows.length === 1 && columns === 1) return <p className={styles.one}>{cellText(rows[0]?.[0], locale)}</p>;
  const hidden = [
    rows.length > rowsShown && fill(text.moreRows, { count: rows.length - rowsShown }),
    columns > columnsShown && fill(text.moreColumns, { count: columns - columnsShown }),
  ].filter(Boolean);
  return (
    <>
      {/* A region that scrolls must be reachable by keyboard. */}
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={text.result}>
        <table className={styles.table}>
          <tbody>
            {rows.slice(0, rowsShown).map((row, at) => (
              <tr key={at}>
                {row.slice(0, columnsShown).map((value, column) => (
                  <td key={column} className={`${styles.cell} ${typeof value === "number" ? styles.number : ""}`}>
                    {cellText(value, locale)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {hidden.length > 0 && <Note>{hidden.join(", ")}</Note>}
    </>
  );
}

/** A value with the digits that matter: all of an amount, four decimals of a share. */
function cellText(value: Cell | undefined, locale: string): string {
  if (typeof value !== "number") return String(value ?? "");
  const decimals = Math.abs(value) >= 1000 ? 2 : 6;
  return new Intl.NumberFormat(locale, { maximumFractionDigits: decimals }).format(value);
}
