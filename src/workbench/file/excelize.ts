/** The library that writes and reads .xlsx files: excelize, a Go program compiled to WebAssembly. */
import type { NewFile, init } from "excelize-wasm";
import { gunzipSync } from "fflate";

/** A file being written or read. */
export type File = NewFile;
export type Excelize = Awaited<ReturnType<typeof init>>;

/** How a compiled Go program is run: the package leaves the class in the global scope. */
type GoProgram = new () => {
  readonly importObject: WebAssembly.Imports;
  run(instance: WebAssembly.Instance): Promise<void>;
};

let loaded: Promise<Excelize> | null = null;

/**
 * Starts the library, once. Its own `init` wants a path and an import that tests cannot make; the program is run here as it
 * runs it.
 *
 * @param readProgram  the bytes of the package's excelize.wasm.gz
 */
export function loadExcelize(readProgram: () => Promise<Uint8Array>): Promise<Excelize> {
  loaded ??= start(readProgram).catch((error: unknown) => {
    loaded = null;
    throw error;
  });
  return loaded;
}

async function start(readProgram: () => Promise<Uint8Array>): Promise<Excelize> {
  await import("excelize-wasm");
  const bytes = await readProgram();
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const scope = globalThis as unknown as { Go: GoProgram; excelize: Excelize };
  const program = new scope.Go();
  scope.excelize = {} as Excelize;
  const { instance } = await WebAssembly.instantiate(
    (isPacked ? gunzipSync(bytes) : bytes) as BufferSource,
    program.importObject,
  );
  void program.run(instance);
  return scope.excelize;
}

/** Excelize says what went wrong in what it returns. */
export function ok<Result extends { error: string | null }>(result: Result): Result {
  if (result.error !== null) throw new Error(`The file cannot be written: ${result.error}`);
  return result;
}
