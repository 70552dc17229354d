import { EventRegistrations } from "../../office/protocol/eventRegistrations";
import type { Workbook } from "../workbook";

/** A table's objects come and go with each request; who listens to it is kept with the workbook. */
const registered = new WeakMap<Workbook, Map<string, EventRegistrations>>();

/** What an add-in listens to on a table. */
export function tableEvents(workbook: Workbook, key: string): EventRegistrations {
  let ofWorkbook = registered.get(workbook);
  if (!ofWorkbook) registered.set(workbook, (ofWorkbook = new Map<string, EventRegistrations>()));
  let events = ofWorkbook.get(key);
  if (!events) ofWorkbook.set(key, (events = new EventRegistrations(["DataChangedEvent", "SelectionChangedEvent"])));
  return events;
}
