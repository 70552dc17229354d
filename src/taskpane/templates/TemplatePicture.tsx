import { tokens } from "@fluentui/react-components";
import type { TemplateId } from "../../templates/catalogue";
import { makeStyles } from "../shell/styles";

const styles = makeStyles({
  picture: {
    flexShrink: 0,
    width: "72px",
    height: "54px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    "@media (max-width: 240px)": { display: "none" },
  },
  strong: { fill: tokens.colorCompoundBrandBackground },
  soft: {
    fill: tokens.colorBrandStroke2,
    // In high contrast there is no pale colour: an outline keeps the lines over it in sight.
    "[data-look=contrast] &": { fill: "none", stroke: tokens.colorNeutralForeground2 },
  },
  line: { fill: "none", stroke: tokens.colorNeutralForeground2, strokeWidth: 1.6, strokeLinecap: "round" },
  rule: { stroke: tokens.colorNeutralStroke1, strokeWidth: 1 },
});

/** A small drawing of what a template gives: the shape of its main chart, or of its table. */
export function TemplatePicture({ id }: { id: TemplateId }) {
  return (
    <svg className={styles.picture} viewBox="0 0 72 54" aria-hidden focusable="false">
      <Drawing id={id} />
    </svg>
  );
}

function Drawing({ id }: { id: TemplateId }) {
  const bars = (heights: readonly number[], className: string, bottom = 44) =>
    heights.map((height, at) => {
      const width = 52 / heights.length;
      return (
        <rect
          key={at}
          className={className}
          x={10 + at * width}
          y={bottom - height}
          width={width - 3}
          height={height}
          rx={1}
        />
      );
    });
  switch (id) {
    case "oracle-contract":
      return (
        <>
          {bars([8, 14, 20, 27, 33], styles.strong)}
          <path className={styles.line} d="M12 12 L24 16 L36 22 L48 31 L60 41" />
        </>
      );
    case "compute-contract":
      return (
        <>
          {bars([24, 24, 24, 24, 24], styles.soft)}
          <path className={styles.line} d="M10 20 H60" strokeDasharray="3 3" />
        </>
      );
    case "stargate":
      return (
        <>
          {bars([6, 15, 25, 15, 6], styles.soft)}
          <path className={styles.line} d="M10 42 C28 41 30 14 60 11" />
        </>
      );
    case "capital-programme":
      return (
        <>
          {bars([30, 22, 15, 9], styles.strong)}
          {bars([12, 12, 12, 12], styles.soft)}
        </>
      );
    case "vendor-diversification":
      return (
        <>
          {bars([34, 34, 34, 34], styles.soft)}
          {bars([26, 20, 15, 11], styles.strong)}
          <path className={styles.line} d="M15 14 L28 20 L41 25 L54 28" />
        </>
      );
    case "deal-register":
      return (
        <>
          <rect className={styles.strong} x={10} y={10} width={52} height={7} rx={1} />
          {[23, 30, 37, 44].map((y) => (
            <path key={y} className={styles.rule} d={`M10 ${y} H62`} />
          ))}
          <path className={styles.rule} d="M27 17 V44 M45 17 V44" />
        </>
      );
  }
}
