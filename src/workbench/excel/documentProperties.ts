import type { HostObject } from "../office/protocol/hostObject";

/** What the file says of itself: kept for the add-in that wrote it, shown nowhere. */
export class DocumentProperties implements HostObject {
  readonly $type = "DocumentProperties";
  readonly creationDate = new Date().toISOString();
  readonly lastAuthor = "";
  author = "";
  category = "";
  comments = "";
  company = "";
  keywords = "";
  manager = "";
  revisionNumber = 0;
  subject = "";
  title = "";
}
