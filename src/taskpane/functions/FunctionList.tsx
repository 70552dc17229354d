import { useEffect, useRef, useState } from "react";
import { Input, tokens } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { fill } from "../../text/fill";
import { inLanguage } from "../../text/language";
import { paneFunctionTexts } from "../../text/paneFunctions";
import { matches } from "../format/search";
import { Note } from "../parts/Note";
import { hover } from "../shell/hover";
import { Page } from "../shell/Page";
import { usePane } from "../shell/pane";
import type { FunctionHelp } from "./metadata";
import { makeStyles } from "../shell/styles";

const styles = makeStyles({
  box: { width: "100%", minWidth: 0 },
  list: { listStyle: "none", margin: 0, padding: 0 },
  entry: {
    position: "relative",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ...hover,
  },
  name: {
    padding: 0,
    border: "none",
    backgroundColor: "transparent",
    font: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    color: "inherit",
    textAlign: "left",
    overflowWrap: "anywhere",
    cursor: "pointer",
    "::after": { content: "''", position: "absolute", inset: 0 },
    ":focus-visible": { outline: "none" },
    ":focus-visible::after": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  what: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Every function with what it gives, to search and to open. */
export function FunctionList({ functions }: { functions: readonly FunctionHelp[] }) {
  const { announce, go } = usePane();
  const [search, setSearch] = useState("");
  const text = inLanguage(paneFunctionTexts);
  const shown = functions.filter(({ name, description }) => matches(`${name} ${description}`, search));
  const count =
    shown.length === 0
      ? text.nothingFound
      : fill(shown.length === 1 ? text.shownOne : text.shown, { count: shown.length });

  const searched = useRef(false);
  useEffect(() => {
    if (searched.current) announce(count);
  }, [count, announce]);

  return (
    <Page title={text.title} lead={text.lead}>
      <Input
        className={styles.box}
        type="search"
        aria-label={text.search}
        placeholder={text.search}
        contentBefore={<SearchRegular aria-hidden />}
        value={search}
        onChange={(_, { value }) => {
          searched.current = true;
          setSearch(value);
        }}
      />
      <Note>{count}</Note>
      <ul className={styles.list}>
        {shown.map(({ name, description }) => (
          <li key={name} className={styles.entry}>
            <button type="button" className={styles.name} onClick={() => go({ page: "functions", item: name })}>
              {name}
            </button>
            <p className={styles.what}>{description}</p>
          </li>
        ))}
      </ul>
    </Page>
  );
}
