import { BooleanNumber, FunctionType } from "../univer";
import type { IFunctionInfo } from "../univer";
import type { FunctionMetadata } from "./metadata";

const yes = (condition: boolean | undefined) => (condition ? BooleanNumber.TRUE : BooleanNumber.FALSE);

/** What the grid shows of a function while its name and arguments are typed. */
export function describe(name: string, { description = "", parameters }: FunctionMetadata): IFunctionInfo {
  return {
    functionName: name,
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? "",
      example: "",
      require: yes(!parameter.optional),
      repeat: yes(parameter.repeating),
    })),
  };
}
