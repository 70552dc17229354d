/** The measurements as text. */
import { cpus, totalmem } from "node:os";
import type { ContestResult } from "./contest";
import type { Comparison } from "./tables";

export interface Measurements {
  readonly returns: readonly ContestResult[];
  readonly tables: readonly Comparison[];
}

const PEERS = ["node-irr", "xirr", "@webcarrot/xirr", "financejs", "financial", "formulajs", "IronCalc"] as const;

/** A Markdown page: what was measured, how, and on what. */
export function report({ returns, tables }: Measurements, date: string): string {
  return `# Performance

Written by \`npm run bench -- --write\` on ${date}: Node ${process.version} on ${cpus()[0]!.model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB.

Times are medians of rounds in which all contestants take turns, so that the ratios hold on a busy machine, too; the
times themselves do not. _Pure_ is the exported function of \`src/model\` with plain arrays, _cell_ the function that Excel
calls, with matrices and all checks of its arguments. Peers get the flows in the form that they ask for, made beforehand;
IronCalc recalculates a sheet that holds them. A peer is right within 1e-8 of the answer; one that is not is put in
brackets and not compared with, a dash means that it has no such function or gave no answer. \`financejs\` rounds its answers.

## Rates of return and present values

Microseconds; the lead is the time of the fastest peer that is right, over the pure function's.

${table(
  ["", "flows", "pure", "cell", ...PEERS, "lead", "asked for"],
  returns.map((result) => returnsRow(result)),
)}

## Long ranges

Milliseconds, through the function that Excel calls.

${table(
  ["", "Gigadeal", "compared with", "takes", "ratio", "at most"],
  tables.map((comparison) => tablesRow(comparison)),
)}
`;
}

function returnsRow({ contest, pure, face, peers, fastest, lead }: ContestResult): string[] {
  const ofPeers = PEERS.map((name) => {
    const result = peers.get(name);
    if (!result) return "–";
    const time = microseconds(result.nanoseconds);
    if (!result.isRight) return `(${time})`;
    return name === fastest ? `**${time}**` : time;
  });
  const { task, size, target } = contest;
  const asked = `${target}${lead >= target ? "" : " missed"}`;
  return [task, size.toLocaleString("en"), microseconds(pure), microseconds(face), ...ofPeers, lead.toFixed(1), asked];
}

function tablesRow({ task, nanoseconds, yardstick, yardstickNanoseconds, limit }: Comparison): string[] {
  const ratio = nanoseconds / yardstickNanoseconds;
  const most = `${limit}${ratio <= limit ? "" : " missed"}`;
  return [task, milliseconds(nanoseconds), yardstick, milliseconds(yardstickNanoseconds), ratio.toFixed(2), most];
}

const microseconds = (nanoseconds: number) => (nanoseconds / 1e3).toPrecision(3).replace(/e\+\d+$/, (power) => power);
const milliseconds = (nanoseconds: number) => (nanoseconds / 1e6).toPrecision(3);

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, column) => Math.max(3, cell.length, ...rows.map((row) => row[column]!.length)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths[at]!)).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}
