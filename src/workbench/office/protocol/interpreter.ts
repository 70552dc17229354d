/** Answers the batches of office.js: runs their actions in order on the host's objects, and stops at the first that fails. */
import { HostError, hostErrors, isHostError } from "./hostError";
import { callMember, hasMember, memberName, writeMember } from "./hostObject";
import type { HostObject } from "./hostObject";
import { ActionType, PathType } from "./messages";
import type { Action, BatchError, BatchRequest, BatchResponse } from "./messages";
import { memberOf } from "./location";
import { ObjectPaths } from "./objectPaths";
import type { Roots } from "./objectPaths";
import { identify, namesIn, Query } from "./query";
import { References } from "./references";
import type { Schema } from "./schema";

/** What the interpreter needs of the host. */
export interface Host extends Roots {
  /** The library's own classes, once it is loaded. */
  schema(): Schema;
  /** Brings up to date what reading these members needs, such as the values of formulas just written. */
  settle?(members: readonly string[]): Promise<void> | undefined;
}

/**
 * Called before an action that asks something of Excel: not for `format` on the way to `format.fill`, nor for keeping a
 * reference. May throw a HostError in its place. `member` is such as "Range.values".
 */
export type BeforeAction = (member: string) => void;

/** The interpreter of one page: it keeps the references that office.js holds to ranges. */
export class Interpreter {
  readonly references = new References();

  constructor(private readonly host: Host) {}

  async run(request: BatchRequest, beforeAction?: BeforeAction): Promise<BatchResponse> {
    const paths = new ObjectPaths(request.ObjectPaths, this.host, this.references);
    const response: BatchResponse = { Results: [] };
    for (const [index, action] of request.Actions.entries()) {
      const member = () => memberOf(action, paths);
      try {
        if (asksSomething(action, paths)) beforeAction?.(member());
        const value = await this.#act(action, paths, response);
        response.Results.push({ ActionId: action.Id, Value: value ?? null });
      } catch (error) {
        // What was done before stays done, as in Excel.
        response.Error = describe(error, index, member());
        break;
      }
    }
    return response;
  }

  async #act(action: Action, paths: ObjectPaths, response: BatchResponse): Promise<unknown> {
    switch (action.ActionType) {
      case ActionType.Instantiate: {
        const path = paths.memberAt(action.ObjectPathId);
        const settled = path && this.host.settle?.([memberName(path.Name)]);
        if (settled) await settled;
        return identify(paths.find(action.ObjectPathId), this.references);
      }
      case ActionType.Query:
      case ActionType.QueryAsJson: {
        const query = action.QueryInfo ?? {};
        const settled = this.host.settle?.(namesIn(query));
        if (settled) await settled;
        return new Query(this.host.schema(), this.references).answer(paths.find(action.ObjectPathId), query);
      }
      case ActionType.Method:
        return this.#call(action, paths);
      case ActionType.SetProperty:
        this.#set(paths.find(action.ObjectPathId), action.Name, paths.readArguments(action.ArgumentInfo)[0]);
        return null;
      case ActionType.Update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
          this.#set(paths.find(action.ObjectPathId), name, value);
        }
        return null;
      case ActionType.Trace:
        (response.TraceIds ??= []).push(action.Id);
        return null;
      case ActionType.EnsureUnchanged:
        return null;
    }
    throw hostErrors.notImplemented(`An action of type ${action.ActionType}`);
  }

  async #call(action: Action, paths: ObjectPaths): Promise<unknown> {
    const object = paths.find(action.ObjectPathId);
    const args = paths.readArguments(action.ArgumentInfo);
    if (action.Name === "_KeepReference") return object === null ? null : void this.references.keep(object);
    if (action.Name === "_RemoveReference") return this.references.forget(String(args[0]));
    if (object === null) throw hostErrors.itemNotFound();
    const settled = this.host.settle?.([memberName(action.Name)]);
    if (settled) await settled;
    const member = hasMember(object, action.Name) ? action.Name : memberName(action.Name);
    return callMember(object, member, args);
  }

  #set(object: HostObject | null, name: string, value: unknown): void {
    if (object === null) throw hostErrors.itemNotFound();
    writeMember(object, memberName(name), value);
  }
}

function asksSomething(action: Action, paths: ObjectPaths): boolean {
  if (action.ActionType === ActionType.Trace || action.Name === "_KeepReference") return false;
  if (action.ActionType !== ActionType.Instantiate) return true;
  const type = paths.memberAt(action.ObjectPathId)?.ObjectPathType;
  return type === PathType.Method || type === PathType.Indexer;
}

function describe(error: unknown, index: number, member: string): BatchError {
  if (!isHostError(error)) console.error(`The workbench failed in ${member}`, error);
  const known = isHostError(error)
    ? error
    : new HostError("GeneralException", `The workbench failed in ${member}: ${String(error)}`, 500);
  return {
    Code: known.code,
    Message: known.message,
    HttpStatusCode: known.httpStatusCode,
    ActionIndex: index,
    Location: member,
  };
}
