/**
 * Measures the functions against their peers and prints the table; `--write` puts it into docs/performance.md as well.
 * Fails when a target is missed.
 */
import { writeFileSync } from "node:fs";
import { held } from "./contest";
import { report } from "./report";
import { contestsOfReturns } from "./returns";
import { comparisonsOfTables } from "./tables";

const returns = contestsOfReturns().map(held);
const tables = comparisonsOfTables();
const page = report({ returns, tables }, new Date().toISOString().slice(0, 10));
console.log(page);
if (process.argv.includes("--write")) writeFileSync(new URL("../../docs/performance.md", import.meta.url), page);

const isMissed =
  returns.some(({ lead, contest }) => lead < contest.target) ||
  tables.some(({ nanoseconds, yardstickNanoseconds, limit }) => nanoseconds > limit * yardstickNanoseconds);
process.exitCode = isMissed ? 1 : 0;
