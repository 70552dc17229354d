import { useCallback, useEffect, useMemo, useState } from "react";
import { FluentProvider, tokens } from "@fluentui/react-components";
import type { Registry } from "../../commands/registry";
import type { Ledger } from "../../ledger/record/deal";
import { inLanguage, languageOf, setLanguage } from "../../text/language";
import { paneTexts } from "../../text/pane";
import type { Appearance } from "../../workbook/excel/appearance";
import { CommandRuns } from "./commandRuns";
import { Navigation } from "./Navigation";
import { PageBoundary } from "./PageBoundary";
import { usePage } from "./pages";
import { PaneContext, usePane, type Pane, type Place, type Preferences } from "./pane";
import { lookOf, themes } from "./theme";
import { makeStyles, mergeClasses } from "./styles";

/** What the pane stands on: Excel in the product, doubles in tests. */
export interface PaneProps {
  readonly commands: Registry;
  readLedger(): Promise<Ledger>;
  ownDeals(): ReadonlySet<string>;
  readAppearance(): Appearance;
  watchAppearance(changed: (appearance: Appearance) => void): () => void;
  watchSelection(changed: () => void): () => void;
  /** Tells of a page that something outside asks for, such as the ribbon; returns a function that ends it. */
  watchRequests(asked: (place: Place) => void): () => void;
  readonly preferences: Preferences;
  keepPreferences(preferences: Preferences): Promise<void>;
  readonly first: Place;
}

const styles = makeStyles({
  pane: {
    position: "relative",
    minHeight: "100vh",
    display: "flex",
    flexDirection: "column",
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    // A narrow pane at 400 % zoom shows 80 pixels: words break, and Fluent's own least widths give way.
    "@media (max-width: 240px)": {
      "& .fui-Button": { minWidth: 0, paddingInline: tokens.spacingHorizontalXS },
      "& .fui-Field, & .fui-Input, & .fui-Select, & input, & select": { minWidth: 0 },
    },
  },
  contrast: { "& :focus-visible": { outlineWidth: "3px" } },
  page: { flexGrow: 1, display: "flex", flexDirection: "column" },
  opening: { padding: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground3 },
  unseen: { position: "absolute", bottom: 0, width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

export function App({
  commands,
  readLedger,
  ownDeals,
  readAppearance,
  watchAppearance,
  watchSelection,
  watchRequests,
  keepPreferences,
  ...start
}: PaneProps) {
  const [appearance, setAppearance] = useState(readAppearance);
  const [preferences, setPreferences] = useState(start.preferences);
  const [place, setPlace] = useState(start.first);
  const [moved, setMoved] = useState(false);
  const [said, setSaid] = useState("");

  const announce = useCallback((text: string) => setSaid((before) => (before === text ? `${text}\u00a0` : text)), []);
  const runs = useMemo(() => new CommandRuns(commands, announce), [commands, announce]);
  const go = useCallback((next: Place) => {
    setMoved(true);
    setPlace(next);
  }, []);

  useEffect(() => watchAppearance(setAppearance), [watchAppearance]);
  useEffect(() => watchRequests(go), [watchRequests, go]);

  const excelLanguage = languageOf(appearance.locale);
  const language = preferences.language ?? excelLanguage;
  const locale = language === excelLanguage ? appearance.locale : { en: "en-US", fr: "fr-FR" }[language];
  setLanguage(language);
  useEffect(() => void (document.documentElement.lang = locale), [locale]);

  const look = lookOf(appearance);
  useEffect(() => void (document.body.style.backgroundColor = themes[look].colorNeutralBackground1), [look]);
  const pane = useMemo<Pane>(
    () => ({
      runs,
      readLedger,
      ownDeals,
      locale,
      look,
      place,
      go,
      moved,
      announce,
      watchSelection,
      preferences,
      setPreferences: (chosen) => {
        setPreferences(chosen);
        // What cannot be kept still holds for this session.
        keepPreferences(chosen).catch(() => undefined);
      },
    }),
    [
      runs,
      readLedger,
      ownDeals,
      locale,
      look,
      place,
      go,
      moved,
      announce,
      watchSelection,
      preferences,
      keepPreferences,
    ],
  );

  return (
    <FluentProvider theme={themes[look]}>
      <PaneContext value={pane}>
        <div className={mergeClasses(styles.pane, look === "contrast" && styles.contrast)} data-look={look}>
          <Navigation />
          <main className={styles.page}>
            <PageBoundary key={place.page}>
              <CurrentPage />
            </PageBoundary>
          </main>
          <div className={styles.unseen} role="status" aria-live="polite">
            {said}
          </div>
        </div>
      </PaneContext>
    </FluentProvider>
  );
}

/** A page is begun anew at each place. While a template is inserted its form stays, with what was typed in it. */
const keyOf = ({ page, item, task }: Place) => [page, item, task === "inserted" ? undefined : task].join("/");

function CurrentPage() {
  const { place } = usePane();
  const Shown = usePage(place.page);
  if (Shown === null) return <p className={styles.opening}>{inLanguage(paneTexts).opening}</p>;
  return <Shown key={keyOf(place)} />;
}
