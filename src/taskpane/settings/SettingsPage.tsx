import { useEffect } from "react";
import { inLanguage } from "../../text/language";
import { paneSettingTexts } from "../../text/paneSettings";
import { RunBar } from "../parts/RunBar";
import { Page } from "../shell/Page";
import { useCommand } from "../shell/useCommand";
import { About } from "./About";
import { DisplaySettings } from "./DisplaySettings";
import { FeedForm } from "./FeedForm";

/** What the user can choose, and what helps when something does not work. */
export function SettingsPage() {
  const { run, start, ...reading } = useCommand("readSettings");

  useEffect(() => {
    void start();
    // Read once, when the page is shown.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  return (
    <Page title={inLanguage(paneSettingTexts).title}>
      <DisplaySettings />
      <RunBar quick run={run} {...reading} />
      {run.state === "done" && (
        <>
          <FeedForm settings={run.value.feed} />
          <About diagnostics={run.value.diagnostics} hasOwnFeed={run.value.feed.address !== null} />
        </>
      )}
    </Page>
  );
}
