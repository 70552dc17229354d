/**
 * What Gigadeal keeps on this computer for the user, outside any workbook. `OfficeRuntime.storage` is shared by every
 * workbook and survives a restart; where it is missing (an older Excel) nothing is kept, and the session still works.
 */

const session = new Map<string, string>();

const officeStorage = () => (typeof OfficeRuntime === "undefined" ? undefined : OfficeRuntime.storage);

export async function readStored(key: string): Promise<string | null> {
  const storage = officeStorage();
  return (storage ? await storage.getItem(key) : session.get(key)) ?? null;
}

/** Keeps a value under a key; null forgets it. */
export async function writeStored(key: string, value: string | null): Promise<void> {
  const storage = officeStorage();
  if (value === null) await (storage ? storage.removeItem(key) : session.delete(key));
  else await (storage ? storage.setItem(key, value) : session.set(key, value));
}
