/** Gigadeal's documents inside the workbook file: custom XML parts that hold JSON. */
import { answerBytes, readInBatches } from "./batches";
import { documentIn } from "./partDocument";

/** One namespace per kind of document, so that each can be read alone. */
export const LEDGER_PART = "urn:gigadeal:ledger";
export const REFRESH_PART = "urn:gigadeal:refresh";
export const FROZEN_PART = "urn:gigadeal:frozen";

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
/** The document as XML. JSON writes control characters as \u…, so nothing in it is lost by an XML reader. */
export function toXml(namespace: string, document: unknown): string {
  const json = JSON.stringify(document).replace(/[&<>]/g, (character) => ESCAPES[character] ?? character);
  return `<gigadeal xmlns="${namespace}">${json}</gigadeal>`;
}

/** Queues the listing of the parts of a namespace; the ids are there after the sync. */
export function queuePartIds(context: Excel.RequestContext, namespace: string): () => string[] {
  const parts = context.workbook.customXmlParts.getByNamespace(namespace);
  parts.load("items/id");
  return () => parts.items.map(({ id }) => id);
}

/** Queues the reading of parts; the documents are there after the sync. */
export function queueDocuments(context: Excel.RequestContext, ids: readonly string[]): () => unknown[] {
  const texts = ids.map((id) => context.workbook.customXmlParts.getItem(id).getXml());
  return () => texts.map(({ value }) => documentIn(value));
}

/** Documents by the ids of their parts. */
export function partsWith(ids: readonly string[], documents: readonly unknown[]): ReadonlyMap<string, unknown> {
  return new Map(ids.map((id, index) => [id, documents[index]]));
}

/** A workbook of ours has a few dozen. What lies beyond is not read, and counts as damaged: it stays as it is. */
const MOST_PARTS = 1000;

/** Reads parts: null for those that hold no document. */
export async function readDocuments(context: Excel.RequestContext, ids: readonly string[]): Promise<unknown[]> {
  const texts: OfficeExtension.ClientResult<string>[] = [];
  await readInBatches(
    context,
    ids.slice(0, MOST_PARTS).map((id) => ({
      bytes: answerBytes.part,
      queue: () => void texts.push(context.workbook.customXmlParts.getItem(id).getXml()),
    })),
  );
  return ids.map((_, index) => documentIn(texts[index]?.value ?? ""));
}

export function addPart(context: Excel.RequestContext, namespace: string, document: unknown): void {
  context.workbook.customXmlParts.add(toXml(namespace, document));
}

export function replacePart(context: Excel.RequestContext, id: string, namespace: string, document: unknown): void {
  context.workbook.customXmlParts.getItem(id).setXml(toXml(namespace, document));
}

export function deletePart(context: Excel.RequestContext, id: string): void {
  context.workbook.customXmlParts.getItem(id).delete();
}
