import { useEffect } from "react";
import { Button, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { RefreshResult } from "../../commands/refreshDeals";
import { fill } from "../../text/fill";
import { inLanguage } from "../../text/language";
import { paneRefreshTexts } from "../../text/paneRefresh";
import { formatDate } from "../format/dates";
import { Page } from "../shell/Page";
import { usePane } from "../shell/pane";

/** How a refresh ended: nothing to change, nothing accepted, or what was written. */
export function Refreshed({ result, again }: { result: RefreshResult; again(): void }) {
  const { announce, locale } = usePane();
  const text = inLanguage(paneRefreshTexts);
  const { found, accepted, asOf, recalculated } = result;
  const title =
    found === 0
      ? text.nothingChanged
      : accepted === 0
        ? text.writtenNone
        : accepted === 1
          ? text.writtenOne
          : fill(text.written, { count: accepted });
  const what = found === 0 ? text.nothingChangedWhat : accepted === 0 ? "" : text.writtenWhat;

  useEffect(() => announce(title), [announce, title]);

  return (
    <Page title={text.title} takeFocus foot={<Button onClick={again}>{text.checkAgain}</Button>}>
      <MessageBar intent={accepted > 0 || found === 0 ? "success" : "info"} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{title}</MessageBarTitle>
          {`${what} ${fill(text.asOfFeed, { date: formatDate(asOf, locale) })}`}
        </MessageBarBody>
      </MessageBar>
      {!recalculated && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{text.toRecalculate}</MessageBarBody>
        </MessageBar>
      )}
    </Page>
  );
}
