/** The line between office.js and the workbook: takes a batch as text, answers it as text. */
import type { Faults } from "./faults";
import type { HostedWorkbook } from "./hostedWorkbook";
import { hostErrors } from "./protocol/hostError";
import type { HostError } from "./protocol/hostError";
import type { HostObject } from "./protocol/hostObject";
import { Interpreter } from "./protocol/interpreter";
import type { BeforeAction } from "./protocol/interpreter";
import { ActionType, PathType } from "./protocol/messages";
import type { BatchRequest, BatchResponse } from "./protocol/messages";
import { readSchema } from "./protocol/schema";
import type { Schema } from "./protocol/schema";
import { sizeOf } from "./traffic";
import type { Traffic } from "./traffic";

/** Excel on the web refuses more, in either direction. */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** The flag of a request that waits until the user has finished editing a cell. */
const DELAY_FOR_CELL_EDIT = 64;

export interface RequestsOptions {
  readonly workbook: HostedWorkbook;
  readonly faults: Faults;
  readonly traffic: Traffic;
  service(name: string): HostObject | undefined;
  /** The library's namespace, once loaded. */
  library(): object | undefined;
}

/** The requests of one page, one after the other. */
export class Requests {
  readonly dispose: () => void;
  readonly #interpreter: Interpreter;
  #schema: Schema | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: RequestsOptions) {
    const { workbook } = options;
    this.#interpreter = new Interpreter({
      workbook,
      service: (name) => options.service(name),
      schema: () => (this.#schema ??= readSchema(options.library() ?? {})),
      settle: (members) => workbook.$settle(members),
    });
    this.dispose = workbook.$onMove((follow) => this.#interpreter.references.keepOnly(follow));
  }

  async answer({ body, flags }: { body: string; flags: number }): Promise<string> {
    await new Promise((resolve) => setTimeout(resolve));
    const request = JSON.parse(body) as BatchRequest;
    if (isForService(request)) return JSON.stringify(await this.#interpreter.run(request));
    // Batches of the add-in wait for each other; function results do not wait for them.
    const answered = this.#last.then(() => this.#answerOne(request, body, flags));
    this.#last = answered.catch(() => undefined);
    return answered;
  }

  async #answerOne(request: BatchRequest, body: string, flags: number): Promise<string> {
    if (isCleanup(request)) return JSON.stringify(await this.#interpreter.run(request));
    const { faults, traffic, workbook } = this.options;
    traffic.syncs++;
    traffic.addRequest(body);
    if (faults.delay > 0) await new Promise((resolve) => setTimeout(resolve, faults.delay));
    const { before, after } = faults.meetBatch();
    if (before) return refuse(before);
    if (sizeOf(body) > PAYLOAD_LIMIT) return refuse(hostErrors.requestTooLarge());
    if (flags & DELAY_FOR_CELL_EDIT) await this.#cellEdited();
    if (faults.cellEditing) return refuse(hostErrors.inCellEditMode());
    const response = await this.#interpreter.run(request, this.#watch);
    await workbook.$endBatch();
    if (after) return refuse(after);
    const text = JSON.stringify(response);
    traffic.addResponse(text);
    return sizeOf(text) > PAYLOAD_LIMIT ? refuse(hostErrors.responseTooLarge()) : text;
  }

  readonly #watch: BeforeAction = (member) => {
    this.options.traffic.actions.push(member);
    this.options.faults.meet(member);
  };

  async #cellEdited(): Promise<void> {
    while (this.options.faults.cellEditing) await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Traffic of office.js itself: function results, ribbon, pane. */
function isForService({ ObjectPaths }: BatchRequest): boolean {
  return Object.values(ObjectPaths).some((path) => path.ObjectPathType === PathType.NewObject);
}

/** What Excel.run sends behind itself to let go of its ranges. */
function isCleanup({ Actions }: BatchRequest): boolean {
  return (
    Actions.every(({ ActionType: type, Name }) => type === ActionType.Instantiate || Name === "_RemoveReference") &&
    Actions.some(({ Name }) => Name === "_RemoveReference")
  );
}

function refuse({ code, message, httpStatusCode }: HostError): string {
  const response: BatchResponse = {
    Results: [],
    Error: { Code: code, Message: message, HttpStatusCode: httpStatusCode, ActionIndex: 0, Location: "" },
  };
  return JSON.stringify(response);
}
