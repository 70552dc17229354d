/** The numbers by which office.js knows the events, and the names by which it asks for them. */
export const sheetEvents = {
  DataChangedEvent: 10,
  ActivatedEvent: 11,
  DeactivatedEvent: 12,
  SelectionChangedEvent: 14,
  CalculatedEvent: 16,
} as const;

export const sheetCollectionEvents = {
  ...sheetEvents,
  AddedEvent: 13,
  DeletedEvent: 15,
  EventNameChanged: 25,
  EventMoved: 27,
} as const;

export const tableEventTypes = { SelectionChangedEvent: 100, DataChangedEvent: 101 } as const;

export const tableCollectionEvents = { DataChangedEvent: 101, AddedEvent: 102, DeletedEvent: 103 } as const;

/** What a handler on a collection of the whole workbook is registered for. */
export const WORKBOOK = "Workbook";

export type SheetEvent = keyof typeof sheetEvents;
export type SheetCollectionEvent = keyof typeof sheetCollectionEvents;
export type TableCollectionEvent = keyof typeof tableCollectionEvents;
