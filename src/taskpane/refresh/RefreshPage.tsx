import { inLanguage } from "../../text/language";
import { paneTexts } from "../../text/pane";
import { Page } from "../shell/Page";

export function RefreshPage() {
  return <Page title={inLanguage(paneTexts).refresh}>{null}</Page>;
}
