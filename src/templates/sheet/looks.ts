/** How cells look. The banker's convention: inputs blue on yellow, formulas black, links to other sheets green. */

export interface Look {
  readonly color?: string;
  readonly fill?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points. */
  readonly size?: number;
  readonly align?: "Left" | "Center" | "Right";
  readonly wrap?: boolean;
  readonly top?: "thin" | "medium";
  readonly bottom?: "thin" | "medium";
  readonly indent?: number;
}

const navy = "#1F3864";
const pale = "#D9E2F3";
const grey = "#595959";
const line = "#8EA9DB";
const blue = "#0000FF";
const yellow = "#FFF2CC";
const green = "#008000";

export const borderColor = line;
export const baseFont = { name: "Arial", size: 10, color: "#000000" };

export const looks = {
  title: { color: "#FFFFFF", fill: navy, bold: true, size: 16 },
  subtitle: { color: "#FFFFFF", fill: navy },
  subtitleRight: { color: "#FFFFFF", fill: navy, align: "Right" },
  status: { bold: true, align: "Center" },
  columnHead: { color: navy, fill: pale, bold: true, bottom: "medium" },
  columnHeadNumber: { color: navy, fill: pale, bold: true, bottom: "medium", align: "Right" },
  columnHeadCenter: { color: navy, fill: pale, bold: true, bottom: "medium", align: "Center" },
  columnHeadLink: { color: green, fill: pale, bold: true, bottom: "medium", align: "Right" },
  gridBand: { color: navy, fill: pale, bold: true },
  gridHead: { align: "Right" },
  subHead: { color: navy, bold: true, bottom: "thin", align: "Right" },
  heading: { color: navy, bold: true, size: 11, bottom: "thin" },
  label: {},
  indented: { indent: 1 },
  strong: { bold: true },
  strongLine: { bold: true, top: "thin" },
  unit: { color: grey, bold: false, align: "Center" },
  source: { color: grey, bold: false, wrap: true },
  sourceLink: { color: green, bold: false, wrap: true },
  note: { color: grey, italic: true },
  prose: { wrap: true },
  input: { color: blue, fill: yellow, align: "Right" },
  inputText: { color: blue, fill: yellow, align: "Left" },
  /** A number that is typed, and that no user has a reason to change: blue, not on yellow. */
  convention: { color: blue, align: "Right" },
  keyword: { color: blue, align: "Center" },
  legend: { color: grey, size: 9 },
  linked: { color: green, align: "Right" },
  linkedText: { color: green, align: "Left" },
  linkedCenter: { color: green, align: "Center" },
  calc: { align: "Right" },
  calcCenter: { align: "Center" },
  strongCalc: { bold: true, top: "thin", align: "Right" },
  total: { bold: true, align: "Right" },
  check: { color: grey, align: "Center" },
  flag: { color: grey, align: "Center" },
  crossCheck: { color: "#7030A0", italic: true, align: "Right" },
  crossCheckCenter: { color: "#7030A0", italic: true, align: "Center" },
  crossCheckText: { color: "#7030A0", italic: true },
  tileLabel: { color: grey, fill: "#F2F2F2", align: "Left", top: "medium" },
  tileValue: { color: navy, fill: "#F2F2F2", bold: true, size: 16, align: "Left" },
  tileNote: { color: grey, fill: "#F2F2F2", italic: true, size: 9, align: "Left", wrap: true },
  passed: { color: "#006100", fill: "#C6EFCE", bold: true },
  failed: { color: "#9C0006", fill: "#FFC7CE", bold: true },
  missing: { color: "#7F6000", fill: "#FFEB9C", bold: true },
} as const satisfies Record<string, Look>;

export type LookName = keyof typeof looks;
