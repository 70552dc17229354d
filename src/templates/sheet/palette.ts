/** The palette: every colour of Gigadeal's sheets, tabs and charts, so that a change of colour is a change of one line. */

const navy = "#1F3864";
const amber = "#FFC000";
const green = "#70AD47";
const softBlue = "#8EA9DB";

/** Text, fills and lines of cells. */
export const cellColors = {
  black: "#000000",
  white: "#FFFFFF",
  navy,
  paleBlue: "#D9E2F3",
  grey: "#595959",
  paleGrey: "#F2F2F2",
  line: softBlue,
  inputText: "#0000FF",
  inputFill: "#FFF2CC",
  linkedText: "#008000",
  crossCheckText: "#7030A0",
  passedText: "#006100",
  passedFill: "#C6EFCE",
  failedText: "#9C0006",
  failedFill: "#FFC7CE",
  missingText: "#7F6000",
  missingFill: "#FFEB9C",
} as const;

/** Sheet tabs, by what the sheet is for. */
export const tabColors = {
  cover: navy,
  inputs: amber,
  calculation: "#4472C4",
  checks: green,
  /** The deal register and the lists that a refresh writes: change log, sources. */
  list: green,
} as const;

/** Chart series in their order. They differ in lightness as well as in hue, for readers who cannot tell hues apart. */
export const seriesColors = [navy, softBlue, "#ED7D31", "#A5A5A5", amber, green, "#5B9BD5", "#843C0C"] as const;

/** The series of an amount that is missing, such as funding that nobody has promised yet. */
export const absentSeriesColor = "#E3E3E3";
