/** What a reading of 10,000 deals costs: parsing it, validating it, comparing it with the register. */
import { compare, type RegisterRow } from "../../src/ledger/register/changes";
import type { Ledger } from "../../src/ledger/record/deal";
import { lastWrittenCells } from "../../src/ledger/register/refreshPlan";
import { ledgerCells } from "../../src/ledger/register/registerColumns";
import { withKnownKeys } from "../../src/ledger/feed/sourceKeys";
import { checkLedger } from "../../src/ledger/feed/validate";
import { manyDeals, withChanges } from "./manyDeals";
import { medianTimes } from "./measure";
import { type Section, table } from "./section";

const DEALS = 10_000;
const CHANGES = 50;
/** Value, status and date of each changed deal. */
const FOUND = 3 * CHANGES;

const section: Section = {
  title: "Deals compared with the register",
  measure() {
    const memory = manyDeals(DEALS);
    const json = JSON.stringify(withChanges(memory, CHANGES));
    const reading = JSON.parse(json) as Ledger;
    const register = memory.deals.map((deal): RegisterRow => ({
      cells: ledgerCells(deal, memory.sources)!,
      refreshed: 46_000,
    }));
    const found = changesOf(register, reading, memory);
    if (found.length !== FOUND) throw new Error(`${found.length} changes found, not ${FOUND}`);
    const contestants = [
      { name: "parse the JSON", run: () => JSON.parse(json) as unknown },
      { name: "compare", run: () => changesOf(register, reading, memory) },
      { name: "validate", run: () => checkLedger(reading) },
    ];
    const times = medianTimes(contestants);
    const [parse = NaN, comparing = NaN] = times;
    const rows = contestants.map(({ name }, at) => [
      name,
      (times[at]! / 1e6).toFixed(1),
      (times[at]! / parse).toFixed(2),
    ]);
    const text =
      `${DEALS.toLocaleString("en")} deals of five revisions each, ${(json.length / 1e6).toFixed(1)} MB of JSON; ${CHANGES} have changed. ` +
      "Comparing must cost less than parsing.\n\n";
    return {
      text: text + table(["", "ms", "parsing = 1"], rows),
      missed:
        comparing < parse
          ? []
          : [`comparing ${DEALS} deals costs ${(comparing / parse).toFixed(2)} times their parsing`],
    };
  },
};

export default section;

/** All that stands between a validated reading and the review. */
function changesOf(register: readonly RegisterRow[], document: Ledger, memory: Ledger) {
  const reading = withKnownKeys(document, memory.sources);
  return compare({ register, reading, lastWritten: (id) => lastWrittenCells(memory, id), threshold: 0.1 });
}
