/** What Excel answers when an action cannot be done: a code of Office.js, its words, and an HTTP status. */
export class HostError extends Error {
  override readonly name = "HostError";

  constructor(
    readonly code: string,
    message: string,
    readonly httpStatusCode = 400,
  ) {
    super(message);
  }
}

/** Not `instanceof`: the workbook may live in another window than the host. */
export function isHostError(error: unknown): error is HostError {
  return error instanceof Error
    ? error.name === "HostError"
    : typeof error === "object" && error !== null && "httpStatusCode" in error;
}

const of = (code: string, httpStatusCode: number, message: string) => new HostError(code, message, httpStatusCode);

export const hostErrors = {
  itemNotFound: () => of("ItemNotFound", 404, "The requested resource doesn't exist."),
  itemAlreadyExists: () => of("ItemAlreadyExists", 409, "The resource being created already exists."),
  invalidArgument: (message = "The argument is invalid or missing or has an incorrect format.") =>
    of("InvalidArgument", 400, message),
  invalidReference: () => of("InvalidReference", 400, "This reference is not valid for the current operation."),
  invalidOperation: (message = "The operation attempted is invalid on the object.") =>
    of("InvalidOperation", 400, message),
  accessDenied: () => of("AccessDenied", 403, "You cannot perform the requested operation."),
  inCellEditMode: () =>
    of(
      "InvalidOperationInCellEditMode",
      400,
      "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
    ),
  notImplemented: (member: string) => of("ApiNotFound", 404, `${member} is not implemented in the workbench`),
  requestTooLarge: () => of("RequestPayloadSizeLimitExceeded", 413, "The request payload size has exceeded the limit."),
  responseTooLarge: () =>
    of("ResponsePayloadSizeLimitExceeded", 413, "The response payload size has exceeded the limit."),
};
