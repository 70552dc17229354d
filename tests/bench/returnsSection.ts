/** The contests of rates of return and present values as a table. */
import { type ContestResult, held } from "./contest";
import { contestsOfReturns } from "./returns";
import { type Section, table } from "./section";

const PEERS = ["node-irr", "xirr", "@webcarrot/xirr", "financejs", "financial", "formulajs", "IronCalc"] as const;

const section: Section = {
  title: "Rates of return and present values",
  measure() {
    const results = contestsOfReturns().map(held);
    const rows = table(["", "flows", "pure", "cell", ...PEERS, "lead", "asked for"], results.map(row));
    return { text: `${EXPLANATION}\n\n${rows}`, missed: results.filter(isMissed).map(named) };
  },
};

export default section;

const EXPLANATION = `Microseconds. _Pure_ is the exported function of \`src/model\` with plain arrays, _cell_ the function that Excel calls, with
matrices and all checks of its arguments. Peers get the flows in the form that they ask for, made beforehand; IronCalc
recalculates a sheet that holds them. A peer is right within 1e-8 of the answer; one that is not is put in brackets and
not compared with, a dash means that it has no such function or gave no answer. \`financejs\` rounds its answers. The lead is
the time of the fastest peer that is right, over the pure function's.`;

function row(result: ContestResult): string[] {
  const { contest, pure, face, peers, fastest, lead } = result;
  const ofPeers = PEERS.map((name) => {
    const peer = peers.get(name);
    if (!peer) return "–";
    const time = microseconds(peer.nanoseconds);
    if (!peer.isRight) return `(${time})`;
    return name === fastest ? `**${time}**` : time;
  });
  const asked = `${contest.target}${isMissed(result) ? " missed" : ""}`;
  const size = contest.size.toLocaleString("en");
  return [contest.task, size, microseconds(pure), microseconds(face), ...ofPeers, lead.toFixed(1), asked];
}

const isMissed = ({ lead, contest }: ContestResult) => lead < contest.target;
const named = ({ lead, contest }: ContestResult) =>
  `${contest.task} of ${contest.size} flows: ${lead.toFixed(2)} times the fastest peer, asked for ${contest.target}`;

/** Three digits, never with an exponent. */
function microseconds(nanoseconds: number): string {
  const time = nanoseconds / 1e3;
  return time < 1000 ? time.toPrecision(3) : time.toFixed(0);
}
