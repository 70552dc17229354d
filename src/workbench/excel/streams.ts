import type { CellPosition } from "../engine/calculation";
import { calls } from "../engine/functions/formulaCells";
import type { FunctionArgument, FunctionResult } from "../engine/functions/values";
import type { CustomFunctionsService } from "../office/services/customFunctions";
import type { Workbook } from "./workbook";

interface Stream {
  readonly args: string;
  invocation: number | null;
  latest: FunctionResult | undefined;
}

/** Streaming functions: they answer again and again, until their cell no longer asks. */
export class Streams {
  readonly #streams = new Map<string, Stream>();

  constructor(
    private readonly workbook: Workbook,
    private readonly functions: CustomFunctionsService,
  ) {}

  /** The latest answer; a promise of the first one. */
  ask(
    name: string,
    id: string,
    args: readonly FunctionArgument[],
    cell: CellPosition,
    address: string,
  ): FunctionResult | Promise<FunctionResult> {
    const key = [name, cell.sheetId, cell.row, cell.column].join("|");
    const known = this.#streams.get(key);
    const wanted = JSON.stringify(args);
    if (known?.args === wanted && known.latest !== undefined) return known.latest;
    if (known) this.#end(key, known);
    return new Promise((first, fail) => {
      const stream: Stream = { args: wanted, invocation: null, latest: undefined };
      this.#streams.set(key, stream);
      const onAnswer = (answer: FunctionResult) => {
        const isFirst = stream.latest === undefined;
        stream.latest = answer;
        if (isFirst) first(answer);
        else if (this.#isAsked(name, cell)) this.workbook.$engine.functions.markDirty([cell]);
        else this.#end(key, stream);
      };
      this.functions
        .invoke(id, args, { address, streaming: true, cancelable: true, onAnswer })
        .then((invocation) => (stream.invocation = invocation), fail);
    });
  }

  #isAsked(name: string, { sheetId, row, column }: CellPosition): boolean {
    const formula = this.workbook.$sheet(sheetId)?.$cells.formula(row, column);
    return typeof formula === "string" && calls(formula, name);
  }

  #end(key: string, stream: Stream): void {
    this.#streams.delete(key);
    if (stream.invocation !== null) this.functions.cancel(stream.invocation);
  }
}
