/** The library that writes .xlsx files: excelize, compiled to WebAssembly. */
import type { NewFile, init as load } from "excelize-wasm";

/** A file being written. */
export type File = NewFile;
export type Excelize = Awaited<ReturnType<typeof load>>;

let loaded: Promise<Excelize> | null = null;

/** @param wasm  where excelize.wasm.gz is: a path on this machine, or an address in the browser */
export function loadExcelize(wasm: string): Promise<Excelize> {
  loaded ??= import("excelize-wasm").then(({ init }) => init(wasm));
  return loaded;
}

/** Excelize says what went wrong in what it returns. */
export function ok<Result extends { error: string | null }>(result: Result): Result {
  if (result.error !== null) throw new Error(`The file cannot be written: ${result.error}`);
  return result;
}
