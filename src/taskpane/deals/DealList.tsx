import { useEffect, useRef, useState } from "react";
import { Button, Field, Input, Select, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { ArrowUploadRegular } from "@fluentui/react-icons/svg/arrow-upload";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { dealName, type Deal, type Status } from "../../ledger/record/deal";
import { figuresAsOf } from "../../ledger/record/figures";
import { fill } from "../../text/fill";
import { inLanguage } from "../../text/language";
import { paneTexts } from "../../text/pane";
import { paneDealTexts } from "../../text/paneDeals";
import { formatAmount, formatGigawatts } from "../format/amounts";
import { Note } from "../parts/Note";
import { boundWord, termText } from "../parts/DealFacts";
import { StatusBadge } from "../parts/StatusBadge";
import { Success } from "../parts/Success";
import { UndoLast } from "../refresh/UndoLast";
import { hover } from "../shell/hover";
import { Page } from "../shell/Page";
import { usePane } from "../shell/pane";
import { dealsThatMatch, distinct, noFilter } from "./dealFilter";
import { makeStyles } from "../shell/styles";

const styles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  search: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  filters: {
    display: "grid",
    gridTemplateColumns: "1fr 1.15fr 0.85fr",
    "@media (max-width: 240px)": { gridTemplateColumns: "minmax(0, 1fr)" },
    gap: tokens.spacingHorizontalS,
  },
  box: { width: "100%", minWidth: 0 },
  list: { listStyle: "none", margin: 0, padding: 0 },
  deal: {
    position: "relative",
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalXS}`,
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
    cursor: "pointer",
    "::after": { content: "''", position: "absolute", inset: 0 },
    ":focus-visible": { outline: "none" },
    ":focus-visible::after": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  own: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  value: { marginLeft: "auto", textAlign: "right", fontVariantNumeric: "tabular-nums" },
  details: {
    flexBasis: "100%",
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: `0 ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
});

const actions = [
  { task: "add", Icon: AddRegular },
  { task: "import", Icon: ArrowUploadRegular },
  { task: "export", Icon: ArrowDownloadRegular },
] as const;

const statuses: readonly Status[] = ["confirmed", "reported", "derived"];

/** Every deal of the ledger, to search, to narrow down and to open. */
export function DealList({ deals }: { deals: readonly Deal[] }) {
  const { announce, go, ownDeals, place } = usePane();
  const [filter, setFilter] = useState(noFilter);
  const search = useRef<HTMLInputElement>(null);
  const text = { ...inLanguage(paneTexts), ...inLanguage(paneDealTexts) };
  const shown = dealsThatMatch(deals, filter);
  const count = fill(shown.length === 1 ? text.shownOne : text.shown, { count: shown.length, of: deals.length });

  const narrowed = filter !== noFilter;
  useEffect(() => {
    if (narrowed) announce(count);
  }, [narrowed, count, announce]);

  const choice = (
    name: "customer" | "vendor" | "status",
    options: readonly { readonly value: string; readonly label: string }[],
  ) => (
    <Select
      className={styles.box}
      size="small"
      aria-label={text[name]}
      value={filter[name] ?? ""}
      onChange={(_, { value }) => setFilter({ ...filter, [name]: value === "" ? null : value })}
    >
      <option value="">{text[name]}</option>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </Select>
  );
  const named = (names: readonly (string | null)[]) => distinct(names).map((name) => ({ value: name, label: name }));

  return (
    <Page title={text.title} lead={text.lead}>
      {place.task === "removed" && (
        <UndoLast>
          <Success>{text.removed}</Success>
        </UndoLast>
      )}
      <div className={styles.actions}>
        {actions.map(({ task, Icon }) => (
          <Button key={task} size="small" icon={<Icon aria-hidden />} onClick={() => go({ page: "deals", task })}>
            {text[task]}
          </Button>
        ))}
      </div>
      <div className={styles.search} role="search">
        <Field>
          <Input
            ref={search}
            className={styles.box}
            type="search"
            aria-label={text.search}
            placeholder={text.search}
            contentBefore={<SearchRegular aria-hidden />}
            value={filter.search}
            onChange={(_, { value }) => setFilter({ ...filter, search: value })}
          />
        </Field>
        <div className={styles.filters}>
          {choice("customer", named(deals.map((deal) => deal.customer)))}
          {choice("vendor", named(deals.map((deal) => deal.vendor)))}
          {choice(
            "status",
            statuses.map((status) => ({ value: status, label: text[status] })),
          )}
        </div>
        <Note>{shown.length === 0 ? text.nothingFound : count}</Note>
        {shown.length === 0 && (
          <Button
            onClick={() => {
              setFilter(noFilter);
              search.current?.focus();
            }}
          >
            {text.clear}
          </Button>
        )}
      </div>
      <ul className={styles.list}>
        {shown.map((deal) => (
          <DealLine
            key={deal.id}
            deal={deal}
            own={ownDeals().has(deal.id)}
            open={() => go({ page: "deals", item: deal.id })}
          />
        ))}
      </ul>
    </Page>
  );
}

function DealLine({ deal, own, open }: { deal: Deal; own: boolean; open(): void }) {
  const { locale, preferences } = usePane();
  const text = { ...inLanguage(paneTexts), ...inLanguage(paneDealTexts) };
  const figures = figuresAsOf(deal);
  return (
    <li className={styles.deal}>
      <button type="button" className={styles.name} onClick={open}>
        {dealName(deal)}
      </button>
      {figures && (
        <>
          <span className={styles.value}>
            {figures.value
              ? `${boundWord(figures)} ${formatAmount(figures.value.value, locale, { ...preferences, currency: figures.currency })}`
              : text.notDisclosed}
          </span>
          <span className={styles.details}>
            <StatusBadge status={figures.headline.status} />
            {own && <span className={styles.own}>{text.yours}</span>}
            {(figures.start ?? figures.end) && <span>{termText(figures, locale)}</span>}
            {figures.gigawatts && <span>{formatGigawatts(figures.gigawatts.value, locale)}</span>}
          </span>
        </>
      )}
    </li>
  );
}
