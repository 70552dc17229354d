import { useEffect } from "react";
import { Button, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { RefreshResult } from "../../commands/refresh/refreshDeals";
import { fill } from "../../text/fill";
import { inLanguage } from "../../text/language";
import { paneRefreshTexts } from "../../text/paneRefresh";
import { formatDate } from "../format/dates";
import { Page } from "../shell/Page";
import { usePane } from "../shell/pane";
import { ThisWorkbook } from "./ThisWorkbook";
import { UndoLast } from "./UndoLast";

/** How a refresh ended: nothing to change, nothing accepted, or what was written. */
export function Refreshed({ result, again, seen }: { result: RefreshResult; again(): void; seen(): void }) {
  const { announce, locale } = usePane();
  const text = inLanguage(paneRefreshTexts);
  const { found, accepted, asOf, recalculated } = result;
  const title = titleOf(result);
  const what = found === 0 ? text.nothingChangedWhat : accepted === 0 ? "" : text.writtenWhat;

  useEffect(() => announce(title), [announce, title]);

  // Who comes back later wants to know how fresh the deals are now.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  useEffect(() => seen, []);

  const ending = (
    <MessageBar intent={accepted > 0 || found === 0 ? "success" : "info"} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {`${what} ${fill(text.asOfFeed, { date: formatDate(asOf, locale) })}`}
      </MessageBarBody>
    </MessageBar>
  );
  return (
    <Page title={text.title} takeFocus foot={<Button onClick={again}>{text.checkAgain}</Button>}>
      {accepted > 0 ? <UndoLast>{ending}</UndoLast> : ending}
      {!recalculated && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{text.toRecalculate}</MessageBarBody>
        </MessageBar>
      )}
      <ThisWorkbook />
    </Page>
  );
}

function titleOf({ found, accepted }: RefreshResult): string {
  const text = inLanguage(paneRefreshTexts);
  if (found === 0) return text.nothingChanged;
  if (accepted === 0) return text.writtenNone;
  return accepted === 1 ? text.writtenOne : fill(text.written, { count: accepted });
}
