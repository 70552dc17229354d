/** `workbook.functions`: Excel's worksheet functions, called by an add-in without a cell. */
import { IFunctionService } from "../engine/univer";
import { hostErrors } from "../office/protocol/hostError";
import type { HostObject } from "../office/protocol/hostObject";
import type { Evaluation } from "./evaluation";
import { referenceTo } from "./names/nameFormula";
import type { Range } from "./range";
import { isErrorText } from "./sheetCells";
import type { Workbook } from "./workbook";

/** From the first day of one way of counting days to that of the other. */
const DAYS_TO_1904 = 1462;

export type WorkbookFunctions = HostObject & Readonly<Record<string, unknown>>;

/** Every function that the engine has is a member, under Office.js's name for it: "Date", "Beta_Dist". */
export function workbookFunctions(workbook: Workbook): WorkbookFunctions {
  const known = workbook.$engine.univer.__getInjector().get(IFunctionService);
  const functionOf = (member: string | symbol): string | null => {
    if (typeof member !== "string" || !/^[a-z]\w*$/i.test(member)) return null;
    const name = member.replaceAll("_", ".").toUpperCase();
    return known.hasExecutor(name) ? name : null;
  };
  const object: HostObject = { $type: "Functions" };
  return new Proxy(object, {
    has: (_, member) => member in object || functionOf(member) !== null,
    get(_, member) {
      const name = functionOf(member);
      if (name === null) return Reflect.get(object, member) as unknown;
      return (...args: unknown[]) => {
        const shift = name === "DATE" && workbook.$countsFrom1904 ? `-${DAYS_TO_1904}` : "";
        return new FunctionResult(workbook.$evaluations.start(formulaOf(name, args) + shift));
      };
    },
  }) as WorkbookFunctions;
}

/** The result of a function: its value, or its error. */
class FunctionResult implements HostObject {
  readonly $type = "FunctionResult";
  readonly $byReference = true;

  constructor(private readonly evaluation: Evaluation) {}

  get value(): string | number | boolean | null {
    return isErrorText(this.evaluation.value) ? null : this.evaluation.value;
  }

  get error(): string {
    const { value } = this.evaluation;
    return isErrorText(value) ? value : "";
  }
}

function formulaOf(name: string, args: readonly unknown[]): string {
  const given = args.flat(1);
  while (given.length > 0 && (given.at(-1) === null || given.at(-1) === undefined)) given.pop();
  return `=${name}(${given.map(literal).join(",")})`;
}

function literal(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return `"${value.replaceAll('"', '""')}"`;
  if (isRange(value)) return referenceTo(value).slice(1);
  throw hostErrors.invalidArgument();
}

function isRange(value: unknown): value is Range {
  return typeof value === "object" && value !== null && (value as HostObject).$type === "Range";
}
