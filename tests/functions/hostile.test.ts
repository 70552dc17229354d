import { attack } from "./hostile";
import { loadBundledLedger } from "./ledger";

beforeAll(loadBundledLedger);

test("whatever the arguments, the answer is a number, a text, a full matrix or one of Excel's errors", () => {
  const { faults, answered } = attack(20_000, 1);
  expect(faults).toEqual([]);
  // the attack reaches the mathematics of every function, not its first check only
  for (const [name, count] of Object.entries(answered)) expect([name, count > 5]).toEqual([name, true]);
});
