/** What an add-in's manifest says of it, as far as the workbench shows or runs it. */

/** A text or address, and what stands in its place in other display languages. */
export interface Localized {
  readonly value: string;
  readonly overrides: Readonly<Record<string, string>>;
}

export interface Addin {
  readonly id: string;
  readonly displayName: Localized;
  /** The page of the task pane; with a shared runtime also of functions and commands. */
  readonly page: Localized;
  /** Where functions.json is. */
  readonly functions?: Localized;
  /** What stands before the name of every function, with a dot. */
  readonly namespace?: Localized;
  readonly groups: readonly RibbonGroup[];
}

/** A group of controls on a tab of the ribbon. */
export interface RibbonGroup {
  readonly id: string;
  /** The id of one of Excel's tabs, or the add-in's own tab. */
  readonly tab: { readonly id: string; readonly label?: Localized };
  readonly label: Localized;
  readonly controls: readonly RibbonControl[];
}

/** A button. */
export interface RibbonControl {
  readonly id: string;
  readonly label: Localized;
  readonly tip: { readonly title: Localized; readonly text: Localized };
  /** Addresses by size in pixels. */
  readonly icons: Readonly<Record<number, string>>;
  readonly action: RibbonAction;
  readonly enabled: boolean;
}

export type RibbonAction =
  | { readonly kind: "showTaskpane"; readonly page: Localized }
  | { readonly kind: "executeFunction"; readonly name: string };

/** The text for a display language: exactly that language, or one of the same tongue, or the default. */
export function localized(text: Localized, language: string): string {
  const tongue = language.split("-")[0];
  const related = Object.keys(text.overrides).find((locale) => locale.split("-")[0] === tongue);
  return text.overrides[language] ?? (related === undefined ? undefined : text.overrides[related]) ?? text.value;
}
