/** Time of a call, measured so that what else the machine does falls on nobody, or on all contestants alike. */

export interface Contestant {
  readonly name: string;
  run(): unknown;
}

/** All times in milliseconds of the processor, so that waiting for it does not count. */
const WARM_UP = 300;
const SHORTEST_BATCH = 5;
const ROUNDS = 21;
/** A contestant whose batch takes longer than this is timed in few rounds. */
const SLOW = 100;
const FEW_ROUNDS = 3;

/** Median time of a call of each contestant, in nanoseconds. They take turns. */
export function medianTimes(contestants: readonly Contestant[]): number[] {
  const batches = contestants.map(batchOf);
  const times = contestants.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++) {
    contestants.forEach((contestant, at) => {
      const { calls, length } = batches[at]!;
      if (length > SLOW && round >= FEW_ROUNDS) return;
      times[at]!.push((timed(contestant, calls) * 1e6) / calls);
    });
  }
  return times.map(median);
}

/** How many calls make a batch, once the code has been compiled and optimised. */
function batchOf(contestant: Contestant): { calls: number; length: number } {
  let calls = 1;
  let spent = 0;
  for (;;) {
    const length = timed(contestant, calls);
    spent += length;
    if (length < SHORTEST_BATCH) calls *= 2;
    else if (spent > WARM_UP) return { calls, length };
  }
}

function timed({ run }: Contestant, calls: number): number {
  const start = process.cpuUsage();
  for (let call = 0; call < calls; call++) run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e3;
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
