/** Office's theme as an add-in sees it, each colour as #rrggbb. */
export interface Theme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

export type ThemeName = "light" | "dark" | "black" | "highContrast";

export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: {
    bodyBackgroundColor: "#ffffff",
    bodyForegroundColor: "#262626",
    controlBackgroundColor: "#f0f0f0",
    controlForegroundColor: "#262626",
  },
  dark: {
    bodyBackgroundColor: "#363636",
    bodyForegroundColor: "#f0f0f0",
    controlBackgroundColor: "#262626",
    controlForegroundColor: "#f0f0f0",
  },
  black: {
    bodyBackgroundColor: "#000000",
    bodyForegroundColor: "#ffffff",
    controlBackgroundColor: "#262626",
    controlForegroundColor: "#ffffff",
  },
  highContrast: {
    bodyBackgroundColor: "#000000",
    bodyForegroundColor: "#ffff00",
    controlBackgroundColor: "#000000",
    controlForegroundColor: "#00ff00",
  },
};

/** Office hands colours over as numbers. */
export function themeAsNumbers(theme: Theme): Record<string, number> {
  return Object.fromEntries(Object.entries(theme).map(([part, color]) => [part, parseInt(String(color).slice(1), 16)]));
}
