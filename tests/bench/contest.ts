/** A task that several contestants do, and who of them does it right. */
import { type Contestant, medianTimes } from "./measure";

export interface Contest {
  readonly task: string;
  readonly size: number;
  /** The pure function with plain arrays, as an add-in of one's own would call it. */
  readonly pure: () => number;
  /** The function as Excel calls it, with matrices. */
  readonly face: () => number;
  /** By the peer's name. */
  readonly peers: Readonly<Record<string, () => number>>;
  /** The answer, from plain arithmetic that shares no code with any contestant. */
  readonly expected: number;
  /** How many times faster than the fastest peer that is right the pure function must be. */
  readonly target: number;
}

export interface PeerResult {
  readonly nanoseconds: number;
  readonly isRight: boolean;
}

export interface ContestResult {
  readonly contest: Contest;
  readonly pure: number;
  readonly face: number;
  /** Without those that gave no answer at all. */
  readonly peers: ReadonlyMap<string, PeerResult>;
  readonly fastest: string;
  /** Time of the fastest peer that is right, over ours. */
  readonly lead: number;
}

/** Relative error up to which an answer is right. */
const RIGHT = 1e-8;

export function held(contest: Contest): ContestResult {
  const { pure, face, peers, expected, task, size } = contest;
  for (const ours of [pure, face]) {
    if (!isRight(ours(), expected)) throw new Error(`${task}, ${size} flows: our own answer is wrong`);
  }
  const answers = Object.entries(peers).flatMap(([name, run]) => {
    const answer = answerOf(run);
    return answer === undefined ? [] : [{ name, run, isRight: isRight(answer, expected) }];
  });
  const contestants: Contestant[] = [{ name: "pure", run: pure }, { name: "face", run: face }, ...answers];
  const [ownTime, faceTime, ...times] = medianTimes(contestants);
  const results = new Map(
    answers.map((peer, at) => [peer.name, { nanoseconds: times[at]!, isRight: peer.isRight }] as const),
  );
  const right = [...results]
    .filter(([, result]) => result.isRight)
    .sort(([, a], [, b]) => a.nanoseconds - b.nanoseconds);
  const [fastest, best] = right[0]!;
  return { contest, pure: ownTime!, face: faceTime!, peers: results, fastest, lead: best.nanoseconds / ownTime! };
}

function isRight(answer: number, expected: number): boolean {
  return Math.abs(answer - expected) <= RIGHT * Math.abs(expected);
}

function answerOf(run: () => number): number | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
