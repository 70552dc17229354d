import { inLanguage } from "../../text/language";
import { paneTexts } from "../../text/pane";
import { Page } from "../shell/Page";

export function DealsPage() {
  return <Page title={inLanguage(paneTexts).deals}>{null}</Page>;
}
