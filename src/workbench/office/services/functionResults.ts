/** What an add-in's function gave back, read from the wire. */

export type PlainValue = string | number | boolean | null;

/** An error as the cell shows it, with the words Excel shows beside it. */
export interface FunctionError {
  readonly code: string;
  readonly message?: string;
}

export type FunctionAnswer = PlainValue | PlainValue[][] | FunctionError;

/** office.js's numbers for the errors of custom functions. Anything else that went wrong is #VALUE!. */
const errorCodes: Readonly<Record<number, string>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
};

/** One entry of setInvocationArrayResults: [id, succeeded, value or message, error number if it failed]. */
export function readAnswer(entry: readonly unknown[]): { id: number; answer: FunctionAnswer } {
  const [id, succeeded, value, error] = entry;
  return { id: Number(id), answer: succeeded ? readValue(value) : failed(value, error) };
}

function failed(message: unknown, error: unknown): FunctionError {
  const code = errorCodes[Number(error)] ?? "#VALUE!";
  return typeof message === "string" && message !== "" ? { code, message } : { code };
}

function readValue(value: unknown): FunctionAnswer {
  if (Array.isArray(value)) {
    return value.map((row: unknown) => (Array.isArray(row) ? row : [row]).map(readElement));
  }
  return isErrorObject(value) ? readError(value) : readElement(value);
}

/** Inside a matrix an error is the text that Excel shows; an entity is its plain value. */
function readElement(value: unknown): PlainValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (isErrorObject(value)) return readError(value).code;
  const { basicValue } = value as { basicValue?: PlainValue };
  return basicValue ?? "#VALUE!";
}

interface ErrorObject {
  readonly code?: string;
  readonly errorCode?: string;
  readonly basicValue?: string;
  readonly message?: string;
}

function isErrorObject(value: unknown): value is ErrorObject {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const { code, errorCode, type } = value as ErrorObject & { type?: string };
  return typeof (code ?? errorCode) === "string" || type === "Error";
}

function readError({ code, errorCode, basicValue, message }: ErrorObject): FunctionError {
  const shown = code ?? errorCode ?? basicValue ?? "#VALUE!";
  return message ? { code: shown, message } : { code: shown };
}
