import { useEffect, type ReactNode } from "react";
import { Button, Field, MessageBar, MessageBarBody, MessageBarTitle, Select } from "@fluentui/react-components";
import { isEnabled } from "../../commands/registry";
import type { RefreshStatus } from "../../commands/refresh/readRefreshStatus";
import { fill } from "../../text/fill";
import { inLanguage } from "../../text/language";
import { paneRefreshTexts } from "../../text/paneRefresh";
import type { Scope } from "../../workbook/register/dealsInView";
import { staleAfterDays } from "../../workbook/register/registerStatus";
import { formatMoment } from "../format/dates";
import { Headline } from "../parts/Headline";
import { RunBar } from "../parts/RunBar";
import { Page } from "../shell/Page";
import { usePane } from "../shell/pane";
import { useCommand } from "../shell/useCommand";
import { makeStyles } from "../shell/styles";
import { ThisWorkbook } from "./ThisWorkbook";

const styles = makeStyles({ box: { width: "100%", minWidth: 0 } });

const scopes: readonly { id: Scope; key: "scopeAll" | "scopeSheet" | "scopeSelection" }[] = [
  { id: "all", key: "scopeAll" },
  { id: "sheet", key: "scopeSheet" },
  { id: "selection", key: "scopeSelection" },
];

export interface RefreshStartProps {
  readonly scope: Scope;
  setScope(scope: Scope): void;
  check(): void;
  insertRegister(): void;
  /** How an earlier refresh ended, where it did not succeed. */
  readonly children: ReactNode;
}

/** Before a refresh: how fresh the register is, where it is read from, and what to look at. */
export function RefreshStart({ scope, setScope, check, insertRegister, children }: RefreshStartProps) {
  const status = useCommand("readRefreshStatus");
  const text = inLanguage(paneRefreshTexts);
  const { run } = status;
  const noRegister = run.state === "done" && !isEnabled("refreshDeals", { hasRegister: run.value.register !== null });

  useEffect(() => {
    void status.start();
    // Read once, when the page is shown.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  return (
    <Page
      title={text.title}
      lead={text.lead}
      foot={
        noRegister ? (
          <Button appearance="primary" onClick={insertRegister}>
            {text.insertRegister}
          </Button>
        ) : (
          <Button appearance="primary" onClick={check}>
            {text.check}
          </Button>
        )
      }
    >
      {children}
      <RunBar quick {...status} />
      {noRegister && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{text.noRegister}</MessageBarTitle>
            {text.noRegisterWhat}
          </MessageBarBody>
        </MessageBar>
      )}
      {run.state === "done" && run.value.hasNewer && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{text.newer}</MessageBarTitle>
            {text.newerWhat}
          </MessageBarBody>
        </MessageBar>
      )}
      {run.state === "done" && <Freshness status={run.value} />}
      {!noRegister && (
        <Field label={text.scope}>
          <Select
            className={styles.box}
            value={scope}
            onChange={(_, { value }) => setScope(scopes.find(({ id }) => id === value)?.id ?? "all")}
          >
            {scopes.map(({ id, key }) => (
              <option key={id} value={id}>
                {text[key]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <ThisWorkbook />
    </Page>
  );
}

function Freshness({ status: { register, feed } }: { status: RefreshStatus }) {
  const { locale } = usePane();
  const text = inLanguage(paneRefreshTexts);
  return (
    <Headline
      figures={[
        register !== null && {
          name: text.lastRefreshed,
          value: register.lastRefreshed === null ? text.never : formatMoment(register.lastRefreshed, locale),
        },
        { name: text.from, value: feed ?? text.bundled },
        register !== null && {
          name: text.stale,
          value:
            register.stale.length === 0
              ? text.noneStale
              : fill(text.staleCount, { count: register.stale.length, of: register.deals }),
          ...(register.stale.length > 0 && {
            note: fill(text.staleWhich, { days: staleAfterDays, deals: register.stale.join(", ") }),
          }),
        },
      ]}
    />
  );
}
