import { PendingCalls } from "../../../src/workbench/engine/functions/pendingCalls";

const cell = { sheetId: "sheet", row: 0, column: 0 };

/** Calls that are answered by hand, in the order in which they were made. */
function slowFunction() {
  const answers: ((value: number) => void)[] = [];
  const call = () => new Promise<number>((resolve) => answers.push(resolve));
  return { call, answers };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe("The calls that formulas wait for", () => {
  it("a formula that asks something else, and has that at once, waits for nothing any more", async () => {
    const pending = new PendingCalls(() => undefined);
    const { call, answers } = slowFunction();
    pending.ask("LATER", [1], cell, call);
    pending.endCalculation();
    const idle = pending.whenAnswered();
    expect(pending.ask("NOW", [], cell, () => 5)).toBe(5);
    pending.endCalculation();
    expect(pending.isWaiting).toBe(false);
    await idle;
    answers[0]?.(1);
    await settled();
    expect(pending.isWaiting).toBe(false);
    expect(pending.isEmpty).toBe(true);
  });

  it("a nested call that is out is not given up because another cell was calculated meanwhile", async () => {
    const pending = new PendingCalls(() => undefined);
    const { call, answers } = slowFunction();
    pending.ask("INNER", [], cell, call);
    pending.endCalculation();
    answers[0]?.(1);
    await settled();
    expect(pending.takeAnswered()).toEqual([cell]);
    expect(pending.ask("INNER", [], cell, call)).toBe(1);
    expect(pending.ask("OUTER", [1], cell, call)).toBeUndefined();
    pending.endCalculation();
    // The calculation of another cell: nobody asks for this one.
    pending.takeAnswered();
    pending.endCalculation();
    expect(pending.isBusy(cell)).toBe(true);
    answers[1]?.(2);
    await settled();
    expect(pending.isWaiting).toBe(false);
    expect(pending.takeAnswered()).toEqual([cell]);
    expect(pending.ask("OUTER", [1], cell, call)).toBe(2);
  });

  it("a formula that was deleted while its call was out leaves nothing behind once it is answered", async () => {
    const pending = new PendingCalls(() => undefined);
    const { call, answers } = slowFunction();
    pending.ask("LATER", [], cell, call);
    pending.endCalculation();
    pending.endCalculation();
    expect(pending.isWaiting).toBe(true);
    answers[0]?.(1);
    await settled();
    pending.takeAnswered();
    pending.endCalculation();
    expect(pending.isWaiting).toBe(false);
    expect(pending.isEmpty).toBe(true);
  });
});
