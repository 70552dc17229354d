/**
 * Says whether a document is a good deal feed: `npm run check-feed -- FILE|URL`.
 * Ends with 0 for a good one, 1 for a bad one, 2 when there is none to read.
 */
import { readFile } from "node:fs/promises";
import { readFeed } from "../ledger/feed/feed";
import type { Ledger } from "../ledger/record/deal";
import { validateLedger } from "../ledger/feed/validate";
import { Problem } from "../text/problem";
import { wordProblem } from "../text/problemWords";

async function readDocument(from: string): Promise<Ledger> {
  if (/^https?:/i.test(from)) {
    const { ledger } = await readFeed(
      { address: from, token: process.env.FEED_TOKEN ?? null },
      new AbortController().signal,
    );
    return ledger;
  }
  const text = await readFile(from, "utf8");
  try {
    return validateLedger(JSON.parse(text));
  } catch (error) {
    throw error instanceof SyntaxError ? new Problem("feedNotJson", { detail: error.message }) : error;
  }
}

/** The place and what was expected there; of other problems what they say to a user. */
function wordsFor(error: unknown): string {
  if (error instanceof Problem && error.key === "feedInvalid") {
    const { path, expected, got } = error.parameters;
    return `${path}: expected ${expected}, got ${got}`;
  }
  if (error instanceof Problem) return wordProblem(error);
  return error instanceof Error ? error.message : String(error);
}

async function check(from: string | undefined): Promise<number> {
  if (from === undefined) {
    console.error("usage: npm run check-feed -- FILE|URL   (a bearer token goes in FEED_TOKEN)");
    return 2;
  }
  try {
    const { deals, sources, asOf } = await readDocument(from);
    const revisions = deals.reduce((count, deal) => count + deal.revisions.length, 0);
    const said = `${deals.length} deals, ${revisions} revisions, ${Object.keys(sources).length} sources, as of ${asOf}`;
    console.log(`${from} is a good feed: ${said}.`);
    return 0;
  } catch (error) {
    console.error(`${from}: ${wordsFor(error)}`);
    return error instanceof Problem ? 1 : 2;
  }
}

void check(process.argv[2]).then((code) => {
  process.exitCode = code;
});
