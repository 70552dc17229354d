/**
 * What office.js sends to Excel and gets back: one batch of actions on objects, each object told by the path to it.
 *
 * Learnt from the traffic of `@microsoft/office-js` 1.1.110; the library's own names are kept.
 */

/** What one `sync` sends. */
export interface BatchRequest {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
  readonly AutoKeepReference?: boolean;
}

/** One thing that is asked of an object. */
export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

/** How an object is reached: from its parent, by a property, a method or an index. */
export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** In the shape of Arguments: the path of the object that stands there, 0 for a plain value. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

/** What to load: paths of properties ("values", "format/fill/color"), of a collection's items without "items/". */
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export const ActionType = {
  Instantiate: 1,
  Query: 2,
  Method: 3,
  SetProperty: 4,
  Trace: 5,
  QueryAsJson: 7,
  EnsureUnchanged: 8,
  Update: 9,
} as const;

export const PathType = {
  GlobalObject: 1,
  NewObject: 2,
  Method: 3,
  Property: 4,
  Indexer: 5,
  ReferenceId: 6,
  NullObject: 7,
} as const;

/** What comes back: results up to the first action that failed. */
export interface BatchResponse {
  readonly Results: ActionResult[];
  TraceIds?: number[];
  Error?: BatchError;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

/** An action that failed, as office.js puts it into its `Error`. */
export interface BatchError {
  readonly Code: string;
  readonly Message: string;
  readonly HttpStatusCode: number;
  readonly ActionIndex: number;
  /** The member at fault, as "Range.values". */
  readonly Location: string;
}
