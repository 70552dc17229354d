/** Deals and sources of version 1 as records of today: with the fields that have come since, as they were before they came. */
import type { InferOutput } from "valibot";
import type { Deal, Source } from "./deal";
import { fieldOf, fieldsOf, type RecordPart } from "./dealFields";
import { dealVersion1, revisionVersion1, sourceVersion1, type feedVersion1 } from "./recordVersion1";

type DealVersion1 = InferOutput<typeof dealVersion1>;

const version1 = { deal: dealVersion1, revision: revisionVersion1, source: sourceVersion1 };

const fieldsSince = (part: RecordPart): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    fieldsOf(part)
      .filter((field) => !Object.hasOwn(version1[part].entries, field) && !fieldOf(field).optional)
      .map((field) => [field, fieldOf(field).since?.before ?? null]),
  );

const since = { deal: fieldsSince("deal"), revision: fieldsSince("revision"), source: fieldsSince("source") };

/** The fields of later versions are what the table of fields says of the time before them, null unless it says otherwise. */
export function dealOfVersion1(deal: DealVersion1): Deal {
  const revisions = deal.revisions.map((revision) => ({ ...since.revision, ...revision }));
  return { ...since.deal, ...deal, revisions };
}

export function sourcesOfVersion1(
  sources: InferOutput<typeof feedVersion1>["sources"],
): Readonly<Record<string, Source>> {
  return Object.fromEntries(Object.entries(sources).map(([key, source]) => [key, { ...since.source, ...source }]));
}
