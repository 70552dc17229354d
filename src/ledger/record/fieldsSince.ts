/** Fields that came after a version of the record, as they were before they came: null unless the table says otherwise. */
import { fieldOf, fieldsOf, type RecordPart } from "./dealFields";

/** @param isThere  whether the version has a field already */
export function fieldsSince(
  part: RecordPart,
  isThere: (field: string, since: number) => boolean,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    fieldsOf(part).flatMap((name) => {
      const { since, optional } = fieldOf(name);
      return optional || isThere(name, since?.version ?? 1) ? [] : [[name, since?.before ?? null]];
    }),
  );
}
