/** Cell styles by name. Their colours follow the banker's convention: inputs blue on yellow, formulas black, links to other sheets green. */
import { cellColors as color } from "./palette";

export interface CellStyle {
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

export const borderColor = color.line;
export const baseFont = { name: "Arial", size: 10, color: color.black };

export const cellStyles = {
  title: { color: color.white, fill: color.navy, bold: true, size: 16 },
  subtitle: { color: color.white, fill: color.navy },
  status: { bold: true, align: "Center" },
  columnHead: { color: color.navy, fill: color.paleBlue, bold: true, bottom: "medium" },
  columnHeadNumber: { color: color.navy, fill: color.paleBlue, bold: true, bottom: "medium", align: "Right" },
  columnHeadCenter: { color: color.navy, fill: color.paleBlue, bold: true, bottom: "medium", align: "Center" },
  columnHeadLink: { color: color.linkedText, fill: color.paleBlue, bold: true, bottom: "medium", align: "Right" },
  gridBand: { color: color.navy, fill: color.paleBlue, bold: true },
  gridHead: { align: "Right" },
  subHead: { color: color.navy, bold: true, bottom: "thin", align: "Right" },
  heading: { color: color.navy, bold: true, size: 11, bottom: "thin" },
  label: {},
  strong: { bold: true },
  strongLine: { bold: true, top: "thin" },
  unit: { color: color.grey, bold: false, align: "Center" },
  source: { color: color.grey, bold: false, wrap: true },
  sourceLink: { color: color.linkedText, bold: false, wrap: true },
  note: { color: color.grey, italic: true },
  input: { color: color.inputText, fill: color.inputFill, align: "Right" },
  inputText: { color: color.inputText, fill: color.inputFill, align: "Left" },
  /** A number that is typed, and that no user has a reason to change: blue, not on yellow. */
  convention: { color: color.inputText, align: "Right" },
  keyword: { color: color.inputText, align: "Center" },
  legend: { color: color.grey, size: 9 },
  linked: { color: color.linkedText, align: "Right" },
  linkedText: { color: color.linkedText, align: "Left" },
  linkedCenter: { color: color.linkedText, align: "Center" },
  calc: { align: "Right" },
  calcCenter: { align: "Center" },
  strongCalc: { bold: true, top: "thin", align: "Right" },
  total: { bold: true, align: "Right" },
  check: { color: color.grey, align: "Center" },
  flag: { color: color.grey, align: "Center" },
  crossCheck: { color: color.crossCheckText, italic: true, align: "Right" },
  crossCheckCenter: { color: color.crossCheckText, italic: true, align: "Center" },
  crossCheckText: { color: color.crossCheckText, italic: true },
  tileLabel: { color: color.grey, fill: color.paleGrey, align: "Left", top: "medium" },
  tileValue: { color: color.navy, fill: color.paleGrey, bold: true, size: 16, align: "Left" },
  tileNote: { color: color.grey, fill: color.paleGrey, italic: true, size: 9, align: "Left", wrap: true },
  passed: { color: color.passedText, fill: color.passedFill, bold: true },
  failed: { color: color.failedText, fill: color.failedFill, bold: true },
  missing: { color: color.missingText, fill: color.missingFill, bold: true },
} as const satisfies Record<string, CellStyle>;

export type CellStyleName = keyof typeof cellStyles;
