/** Lets the formulas of a workbook call an add-in's functions, each call going through the real office.js. */
import type { CellPosition } from "../engine/calculation";
import type { FunctionArgument, FunctionResult } from "../engine/functions/values";
import type { OfficeHost } from "../office/officeHost";
import { formatAddress, quoteSheetName } from "./address";
import { readFunctionsDocument } from "./functionsDocument";
import type { DeclaredFunction } from "./functionsDocument";
import { Streams } from "./streams";
import type { Workbook } from "./workbook";

export interface CustomFunctionsOptions {
  readonly workbook: Workbook;
  readonly host: OfficeHost;
  /** What functions.json says. */
  readonly document: unknown;
  /** The manifest's Namespace: the functions are then called "NAMESPACE.NAME". */
  readonly namespace?: string;
}

/**
 * Makes an add-in's functions callable in formulas, through office.js.
 *
 * @param document   the content of functions.json
 * @param namespace  what stands before the names, with a dot; none unless given
 */
export function connectCustomFunctions({ workbook, host, document, namespace }: CustomFunctionsOptions): void {
  const { functions } = workbook.$engine;
  const streams = new Streams(workbook, host.functions);
  for (const declared of readFunctionsDocument(document)) {
    const name = namespace ? `${namespace}.${declared.metadata.name}` : declared.metadata.name;
    functions.register({ ...declared.metadata, name }, (args, cell) => {
      const address = addressOf(workbook, cell);
      if (declared.streaming) return streams.ask(name, declared.id, args, cell, address);
      return invoke(host, declared, args, address);
    });
  }
}

function invoke(
  host: OfficeHost,
  { id, cancelable }: DeclaredFunction,
  args: readonly FunctionArgument[],
  address: string,
): Promise<FunctionResult> {
  return new Promise((onAnswer, fail) => {
    host.functions.invoke(id, args, { address, cancelable, onAnswer }).catch(fail);
  });
}

function addressOf(workbook: Workbook, { sheetId, row, column }: CellPosition): string {
  const sheet = quoteSheetName(workbook.$sheet(sheetId)?.name ?? "");
  return `${sheet}!${formatAddress({ row, column, rowCount: 1, columnCount: 1 })}`;
}
