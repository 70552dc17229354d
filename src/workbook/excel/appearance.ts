/** How Excel looks and speaks at the moment: its theme's colours and its display language. */

export interface Appearance {
  /** A locale tag, such as en-US or fr-FR. */
  readonly locale: string;
  /** The background and text colours of Excel's own panes (#rrggbb), or null where Excel does not tell. */
  readonly background: string | null;
  readonly foreground: string | null;
}

export function readAppearance(): Appearance {
  const context = typeof Office === "undefined" ? undefined : Office.context;
  const theme = context?.officeTheme;
  return {
    locale: context?.displayLanguage || navigator.language || "en-US",
    background: theme?.bodyBackgroundColor ?? null,
    foreground: theme?.bodyForegroundColor ?? null,
  };
}

/**
 * Calls back when Excel's appearance may have changed. Excel has no event for it that works on every platform, so it is
 * looked at again when the pane is shown or gets the focus back, which is when a user returns from changing it.
 *
 * @returns a function that ends the watch
 */
export function watchAppearance(changed: (appearance: Appearance) => void): () => void {
  const look = () => changed(readAppearance());
  const whenShown = () => document.visibilityState === "visible" && look();
  window.addEventListener("focus", look);
  document.addEventListener("visibilitychange", whenShown);
  return () => {
    window.removeEventListener("focus", look);
    document.removeEventListener("visibilitychange", whenShown);
  };
}
