/** The interface between the host and the object model: what the host needs of a workbook beyond its members. */
import type { HostObject } from "./protocol/hostObject";

/** An event of the workbook, as office.js tells them apart: by number, and by the object it happened to. */
export interface WorkbookEvent {
  readonly type: number;
  /** The id of the worksheet or table; "Workbook" for a handler on all of them. */
  readonly target: string;
  readonly detail: unknown;
}

/** The workbook that a host serves. */
export interface HostedWorkbook extends HostObject {
  /** Its settings for the add-in, each as JSON. */
  readonly $settings: Map<string, string>;
  /** Brings up to date what reading these members needs; undefined when it is. */
  $settle(members: readonly string[]): Promise<void> | undefined;
  /** A batch has been run: what it changed is to be seen, and calculated. */
  $endBatch(): Promise<void> | void;
  /** Calls back when cells have moved, with what takes the objects that stand for them along; false for one that is gone. */
  $onMove(listener: (follow: (object: HostObject) => boolean) => void): () => void;
  $onEvent(listener: (event: WorkbookEvent) => void): () => void;
}
