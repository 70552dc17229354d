import { inLanguage } from "../../text/language";
import { paneTexts } from "../../text/pane";
import { Page } from "../shell/Page";

export function FunctionsPage() {
  return <Page title={inLanguage(paneTexts).functions}>{null}</Page>;
}
