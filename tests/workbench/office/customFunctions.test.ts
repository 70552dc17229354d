import { pause, startAddin } from "./addin";
import type { Addin } from "./addin";
import type { FunctionAnswer } from "../../../src/workbench/office/services/functionResults";

let addin: Addin;
beforeEach(async () => {
  addin = await startAddin();
});

function call(id: string, args: unknown[], address?: string): Promise<FunctionAnswer> {
  return new Promise((onAnswer) => void addin.host.functions.invoke(id, args, { onAnswer, address }));
}

function associate(id: string, run: (...args: never[]) => unknown): void {
  addin.window.CustomFunctions.associate(id, run as (...args: unknown[]) => unknown);
}

describe("Custom functions, through the real office.js", () => {
  it("a function answers with a value", async () => {
    associate("ADD", (a: number, b: number) => a + b);
    expect(await call("ADD", [2, 3])).toBe(5);
  });

  it("a promise is answered when it is kept", async () => {
    associate("LATER", async (text: string) => {
      await pause(10);
      return text.toUpperCase();
    });
    expect(await call("LATER", ["abc"])).toBe("ABC");
  });

  it("a matrix comes back as rows", async () => {
    associate("TABLE", () => [
      ["Oracle", 300],
      [true, null],
    ]);
    expect(await call("TABLE", [])).toEqual([
      ["Oracle", 300],
      [true, null],
    ]);
  });

  it.each([
    ["invalidValue", "#VALUE!"],
    ["notAvailable", "#N/A"],
    ["invalidNumber", "#NUM!"],
    ["divisionByZero", "#DIV/0!"],
    ["nullReference", "#NULL!"],
  ] as const)("an error of %s that is thrown is %s, with its words", async (name, code) => {
    const { CustomFunctions } = addin.window;
    associate("FAIL", () => {
      throw new CustomFunctions.Error(CustomFunctions.ErrorCode[name], "because");
    });
    expect(await call("FAIL", [])).toEqual({ code, message: "because" });
  });

  it("an error that is returned is the same", async () => {
    const { CustomFunctions } = addin.window;
    associate("FAIL", () => new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero));
    expect(await call("FAIL", [])).toMatchObject({ code: "#DIV/0!" });
  });

  it("an error inside a matrix is its text there", async () => {
    const { CustomFunctions } = addin.window;
    associate("MIXED", () => [[1, new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable)]]);
    expect(await call("MIXED", [])).toEqual([[1, "#N/A"]]);
  });

  it("any other exception is #VALUE!", async () => {
    associate("BOOM", () => {
      throw new TypeError("oops");
    });
    expect(await call("BOOM", [])).toMatchObject({ code: "#VALUE!" });
  });

  it("a rejected promise is an error, too", async () => {
    const { CustomFunctions } = addin.window;
    associate("REJECT", async () => {
      await pause(1);
      throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "no such deal");
    });
    expect(await call("REJECT", [])).toEqual({ code: "#N/A", message: "no such deal" });
  });

  it("infinity is #NUM!", async () => {
    associate("INFINITE", () => Infinity);
    expect(await call("INFINITE", [])).toMatchObject({ code: "#NUM!" });
  });

  it("a function that nothing is associated with is an error", async () => {
    expect(await call("UNKNOWN", [])).toMatchObject({ code: "#VALUE!" });
  });

  it("a function can ask which cell called it", async () => {
    associate("WHERE", (invocation: CustomFunctions.Invocation) => invocation.address ?? null);
    expect(await call("WHERE", [], "Sheet1!B2")).toBe("Sheet1!B2");
  });

  it("a streaming function answers until it is cancelled", async () => {
    let ticks: ReturnType<typeof setInterval>;
    let cancelled = false;
    associate("TICK", (invocation: CustomFunctions.StreamingInvocation<number>) => {
      let count = 0;
      ticks = setInterval(() => invocation.setResult(++count), 5);
      invocation.onCanceled = () => {
        clearInterval(ticks);
        cancelled = true;
      };
    });
    const answers: FunctionAnswer[] = [];
    const { functions } = addin.host;
    const id = await functions.invoke("TICK", [], { streaming: true, onAnswer: (answer) => answers.push(answer) });
    await pause(150);
    functions.cancel(id);
    await pause(20);
    const heard = answers.length;
    expect(heard).toBeGreaterThan(1);
    expect(cancelled).toBe(true);
    await pause(50);
    expect(answers.length).toBe(heard);
  });

  it("a thousand calls are answered, each with its own result", async () => {
    associate("DOUBLE", (x: number) => 2 * x);
    const answers = await Promise.all(Array.from({ length: 1000 }, (_, x) => call("DOUBLE", [x])));
    expect(answers).toEqual(Array.from({ length: 1000 }, (_, x) => 2 * x));
  });
});
