import { memberName } from "./hostObject";
import { ActionType, PathType } from "./messages";
import type { Action, ObjectPath } from "./messages";
import type { ObjectPaths } from "./objectPaths";

/** The member an action is about, as "Range.values" or "WorksheetCollection.add": what an error and a count are told by. */
export function memberOf(action: Action, paths: ObjectPaths): string {
  const path = paths.memberAt(action.ObjectPathId);
  if (path === undefined) return "?";
  if (action.ActionType === ActionType.Instantiate) return memberOfPath(path, paths);
  const object = typeAt(path, paths);
  return action.Name ? `${object}.${memberName(action.Name)}` : object;
}

function memberOfPath(path: ObjectPath, paths: ObjectPaths): string {
  if (path.ParentObjectPathId === undefined) return paths.peek(path.Id)?.$type ?? (path.Name || "Workbook");
  const parent = paths.memberAt(path.ParentObjectPathId);
  const name = path.ObjectPathType === PathType.Indexer ? "getItem" : memberName(path.Name);
  return `${parent ? typeAt(parent, paths) : "?"}.${name}`;
}

function typeAt(path: ObjectPath, paths: ObjectPaths): string {
  return paths.peek(path.Id)?.$type ?? (memberName(path.Name) || "?");
}
