import { tokens } from "@fluentui/react-components";
import type { YearAmount } from "../../templates/preview";
import { makeStyles } from "../shell/styles";

const styles = makeStyles({
  figure: { margin: 0 },
  caption: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  drawing: {
    display: "block",
    width: "100%",
    overflow: "visible",
    "@media (max-width: 200px)": { display: "none" },
  },
  bar: {
    fill: tokens.colorCompoundBrandBackground,
    "@media (prefers-reduced-motion: no-preference)": { transition: "y 200ms ease-out, height 200ms ease-out" },
    "@media (forced-colors: active)": { fill: "Highlight" },
  },
  axis: { stroke: tokens.colorNeutralStroke1 },
  label: {
    fill: tokens.colorNeutralForeground2,
    fontSize: "11px",
    fontVariantNumeric: "tabular-nums",
    textAnchor: "middle",
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  table: {
    fontVariantNumeric: "tabular-nums",
    "@media (min-width: 201px)": {
      position: "absolute",
      width: "1px",
      height: "1px",
      overflow: "hidden",
      clipPath: "inset(50%)",
    },
  },
});

const height = 132;
const top = 18;
const floor = 112;

/** One bar a year. Drawn for the eye; a table for the ear, and where there is no room to draw. */
export function YearChart({
  caption,
  amounts,
  write,
}: {
  caption: string;
  amounts: readonly YearAmount[];
  write(amount: number): string;
}) {
  const largest = Math.max(...amounts.map(({ amount }) => amount), Number.MIN_VALUE);
  const width = 100 / Math.max(amounts.length, 1);
  const everyAmount = amounts.length <= 7;
  const everyNthYear = Math.ceil(amounts.length / 7);
  const peak = amounts.findIndex(({ amount }) => amount === largest);

  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>{caption}</figcaption>
      <svg className={styles.drawing} height={height} aria-hidden focusable="false">
        {amounts.map(({ year, amount }, at) => {
          const tall = (Math.max(amount, 0) / largest) * (floor - top);
          const middle = `${(at + 0.5) * width}%`;
          return (
            <g key={year}>
              <rect
                className={styles.bar}
                x={`${(at + 0.14) * width}%`}
                width={`${0.72 * width}%`}
                y={floor - tall}
                height={tall}
                rx={2}
              />
              {(everyAmount || at === peak) && (
                <text className={styles.label} x={middle} y={floor - tall - 5}>
                  {write(amount)}
                </text>
              )}
              {at % everyNthYear === 0 && (
                <text className={styles.label} x={middle} y={floor + 15}>
                  {year}
                </text>
              )}
            </g>
          );
        })}
        <line className={styles.axis} x1="0" x2="100%" y1={floor + 0.5} y2={floor + 0.5} />
      </svg>
      <table className={styles.table} aria-label={caption}>
        <tbody>
          {amounts.map(({ year, amount }) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              <td>{write(amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
