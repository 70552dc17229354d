/** Versions of stored documents: each says in `version` which form it has. */

/** Whether a document says that a newer Gigadeal, with forms that this one does not know, wrote it. */
export function isNewer(document: unknown, newestKnown: number): document is Readonly<Record<string, unknown>> {
  if (typeof document !== "object" || document === null) return false;
  const { version } = document as { readonly version?: unknown };
  return Number.isInteger(version) && (version as number) > newestKnown;
}
