import { attack } from "./hostile";
import { loadBundledLedger } from "./ledger";

/** The set-up for faults asks for a million. */
const CALLS = Number(process.env.HOSTILE_CALLS ?? 20_000);
const TEN_MINUTES = 600_000;

beforeAll(loadBundledLedger);

test(
  "whatever the arguments, the answer is a number, a text, a full matrix or one of Excel's errors",
  () => {
    const { calls, faults, answered } = attack(CALLS, 1);
    expect(calls).toBe(CALLS);
    expect(faults).toEqual([]);
    // the attack reaches the mathematics of every function, not its first check only
    for (const [name, count] of Object.entries(answered)) expect([name, count > 5]).toEqual([name, true]);
  },
  TEN_MINUTES,
);
