import { hostErrors } from "../../office/protocol/hostError";

const shape = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u;
const cell = /^\$?[a-z]{1,3}\$?\d{1,7}$/i;
const rowOrColumn = /^(r|c|r\d*c\d*)$/i;

/** @throws HostError "InvalidArgument" for what Excel does not take as the name of cells or of a table */
export function checkName(name: unknown): asserts name is string {
  if (typeof name !== "string" || !shape.test(name) || cell.test(name) || rowOrColumn.test(name)) {
    throw hostErrors.invalidArgument();
  }
}
