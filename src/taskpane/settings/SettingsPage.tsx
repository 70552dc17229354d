import { inLanguage } from "../../text/language";
import { paneTexts } from "../../text/pane";
import { Page } from "../shell/Page";

export function SettingsPage() {
  return <Page title={inLanguage(paneTexts).settings}>{null}</Page>;
}
