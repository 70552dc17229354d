/** The pane's look, chosen from the colours of Excel's own. */
import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import type { Appearance } from "../../workbook/excel/appearance";

export type Look = "light" | "dark" | "black" | "contrast";

/** Numbers stand under each other: figures of one width, everywhere in the pane. */
export const tabularFigures = { fontVariantNumeric: "tabular-nums" } as const;

const green = {
  colorBrandBackground: "#0e6b3c",
  colorBrandBackgroundHover: "#0b5a32",
  colorBrandBackgroundPressed: "#084425",
  colorBrandBackgroundSelected: "#0b5a32",
  colorCompoundBrandBackground: "#0e6b3c",
  colorCompoundBrandBackgroundHover: "#0b5a32",
  colorCompoundBrandBackgroundPressed: "#084425",
  colorCompoundBrandStroke: "#0e6b3c",
  colorCompoundBrandStrokeHover: "#0b5a32",
  colorCompoundBrandStrokePressed: "#084425",
  colorBrandStroke1: "#0e6b3c",
  colorBrandStroke2: "#9fd3b4",
  colorBrandForeground1: "#0e6b3c",
  colorBrandForeground2: "#0b5a32",
  colorBrandForegroundLink: "#0b5f35",
  colorBrandForegroundLinkHover: "#084425",
  colorBrandForegroundLinkPressed: "#06351d",
  colorBrandBackground2: "#e7f4ec",
};

const greenOnDark = {
  ...green,
  colorCompoundBrandBackground: "#57b583",
  colorCompoundBrandBackgroundHover: "#6fc596",
  colorCompoundBrandBackgroundPressed: "#8bd3aa",
  colorCompoundBrandStroke: "#57b583",
  colorCompoundBrandStrokeHover: "#6fc596",
  colorCompoundBrandStrokePressed: "#8bd3aa",
  colorBrandStroke1: "#57b583",
  colorBrandStroke2: "#1e5638",
  colorBrandForeground1: "#6fc596",
  colorBrandForeground2: "#8bd3aa",
  colorBrandForegroundLink: "#7fcda2",
  colorBrandForegroundLinkHover: "#9bdcb7",
  colorBrandForegroundLinkPressed: "#6fc596",
  colorBrandBackground2: "#123524",
};

export const themes: Readonly<Record<Look, Theme>> = {
  light: { ...webLightTheme, ...green },
  dark: { ...webDarkTheme, ...greenOnDark },
  black: {
    ...webDarkTheme,
    ...greenOnDark,
    colorNeutralBackground1: "#0a0a0a",
    colorNeutralBackground2: "#141414",
    colorNeutralBackground3: "#1f1f1f",
  },
  contrast: teamsHighContrastTheme,
};

/**
 * The look that fits Excel's colours. High contrast is a background and a text at the two ends of the scale; Office's
 * black theme is nearly so, but its text is not pure.
 */
export function lookOf({ background, foreground }: Pick<Appearance, "background" | "foreground">): Look {
  if (background === null) return "light";
  const back = luminance(background);
  if (isPure(background) && foreground !== null && back < 0.01 && isPure(foreground)) return "contrast";
  if (back > 0.5) return "light";
  return back < 0.012 ? "black" : "dark";
}

/** Whether every channel of a colour is at one of its ends, as in Windows' contrast themes. */
function isPure(colour: string): boolean {
  return channels(colour).every((channel) => channel === 0 || channel === 255);
}

/** Relative luminance, 0 to 1. @source WCAG 2.2, definition of relative luminance */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: string): number[] {
  const digits = /^#?([0-9a-f]{6})/i.exec(colour)?.[1] ?? "ffffff";
  return [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
}
