import { BorderStyleTypes } from "../../engine/univer";
import { hostErrors } from "../../office/protocol/hostError";

/** Excel tells a line by its style and its weight, Univer by both in one. */
export interface BorderLine {
  readonly style: string;
  readonly weight: string;
}

const lines: readonly (readonly [BorderStyleTypes, string, string])[] = [
  [BorderStyleTypes.NONE, "None", "Thin"],
  [BorderStyleTypes.THIN, "Continuous", "Thin"],
  [BorderStyleTypes.HAIR, "Continuous", "Hairline"],
  [BorderStyleTypes.MEDIUM, "Continuous", "Medium"],
  [BorderStyleTypes.THICK, "Continuous", "Thick"],
  [BorderStyleTypes.DOTTED, "Dot", "Thin"],
  [BorderStyleTypes.DASHED, "Dash", "Thin"],
  [BorderStyleTypes.MEDIUM_DASHED, "Dash", "Medium"],
  [BorderStyleTypes.DASH_DOT, "DashDot", "Thin"],
  [BorderStyleTypes.MEDIUM_DASH_DOT, "DashDot", "Medium"],
  [BorderStyleTypes.DASH_DOT_DOT, "DashDotDot", "Thin"],
  [BorderStyleTypes.MEDIUM_DASH_DOT_DOT, "DashDotDot", "Medium"],
  [BorderStyleTypes.DOUBLE, "Double", "Thick"],
  [BorderStyleTypes.SLANT_DASH_DOT, "SlantDashDot", "Medium"],
];

const weights = ["Hairline", "Thin", "Medium", "Thick"];

const noLine: BorderLine = { style: "None", weight: "Thin" };

export function lineOf(type: BorderStyleTypes | undefined): BorderLine {
  const line = lines.find(([known]) => known === type);
  return line ? { style: line[1], weight: line[2] } : noLine;
}

/** The nearest line that Univer has: the style counts more than the weight. */
export function lineType({ style, weight }: BorderLine): BorderStyleTypes {
  if (!weights.includes(weight)) throw hostErrors.invalidArgument();
  const ofStyle = lines.filter(([, known]) => known === style);
  const line = ofStyle.find(([, , known]) => known === weight) ?? ofStyle[0];
  if (!line) throw hostErrors.invalidArgument();
  return line[0];
}
