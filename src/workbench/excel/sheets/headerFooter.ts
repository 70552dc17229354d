import type { HostObject } from "../../office/protocol/hostObject";

/** What is printed above and below the pages: one for all, or others for the first and the even ones. */
export class HeaderFooterGroup implements HostObject {
  readonly $type = "HeaderFooterGroup";
  readonly defaultForAllPages = new HeaderFooter();
  readonly evenPages = new HeaderFooter();
  readonly firstPage = new HeaderFooter();
  readonly oddPages = new HeaderFooter();
  state = "Default";
  useSheetMargins = true;
  useSheetScale = true;
}

class HeaderFooter implements HostObject {
  readonly $type = "HeaderFooter";
  centerFooter = "";
  centerHeader = "";
  leftFooter = "";
  leftHeader = "";
  rightFooter = "";
  rightHeader = "";
}
