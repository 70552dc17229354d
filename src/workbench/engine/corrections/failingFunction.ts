import { ErrorType, ErrorValueObject, Interpreter } from "../univer";

/** An exception inside one function ends the whole calculation, and every later one. It is that cell's #VALUE!. */
export function answerForFailingFunctions(): void {
  const { execute, executeAsync } = Interpreter.prototype;
  const answer = (error: unknown) => {
    console.error("A function failed", error);
    return ErrorValueObject.create(ErrorType.VALUE);
  };
  Interpreter.prototype.execute = function (node) {
    try {
      return execute.call(this, node);
    } catch (error) {
      return answer(error);
    }
  };
  Interpreter.prototype.executeAsync = async function (node) {
    try {
      return await executeAsync.call(this, node);
    } catch (error) {
      return answer(error);
    }
  };
}
