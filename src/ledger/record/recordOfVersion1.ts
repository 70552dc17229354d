/** Deals and sources of version 1 as records of today: with the fields that have come since. */
import type { InferOutput } from "valibot";
import type { Deal, Source } from "./deal";
import type { FieldsOf, RecordPart } from "./dealFields";
import { fieldsSince } from "./fieldsSince";
import { dealVersion1, revisionVersion1, sourceVersion1 } from "./recordVersion1";

const version1 = { deal: dealVersion1, revision: revisionVersion1, source: sourceVersion1 };
type Version1<Part extends RecordPart> = InferOutput<(typeof version1)[Part]>;
type Since1<Part extends RecordPart> = Omit<FieldsOf<Part>, keyof Version1<Part>>;

const since1 = <Part extends RecordPart>(part: Part): Since1<Part> =>
  fieldsSince(part, (field) => Object.hasOwn(version1[part].entries, field)) as Since1<Part>;
const since = { deal: since1("deal"), revision: since1("revision"), source: since1("source") };

export function dealOfVersion1(deal: Version1<"deal">): Deal {
  const revisions = deal.revisions.map((revision) => ({ ...since.revision, ...revision }));
  return { ...since.deal, ...deal, revisions };
}

export function sourcesOfVersion1(
  sources: Readonly<Record<string, Version1<"source">>>,
): Readonly<Record<string, Source>> {
  return Object.fromEntries(Object.entries(sources).map(([key, source]) => [key, { ...since.source, ...source }]));
}
