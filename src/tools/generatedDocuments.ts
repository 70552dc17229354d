/** The documents that are generated from the code, wholly or in part: `npm run docs` writes them, a test finds a stale one. */
import { feedJsonSchema } from "./feedJsonSchema";
import { feedPage } from "./feedTables";
import { functionReference } from "./functionReference";
import { workbenchApiPage } from "./workbenchApi/page";

export interface GeneratedDocument {
  /** Its path from the root. */
  readonly file: string;
  /** Its whole text, not yet formatted; `written` is the file as it is, for a document that is generated in part. */
  make(written: string): string | Promise<string>;
}

export const generatedDocuments: readonly GeneratedDocument[] = [
  { file: "docs/functions.md", make: functionReference },
  { file: "docs/feed.schema.json", make: feedJsonSchema },
  { file: "docs/feed.md", make: feedPage },
  { file: "docs/workbench-api.md", make: workbenchApiPage },
];
