/** Custom functions for the deal ledger: one field of a deal, or a list of deals. */
import { dealFact as ledgerDealFact } from "../ledger/dealFact";
import { dealList as ledgerDealList } from "../ledger/dealList";
import type { Ledger } from "../ledger/record/deal";
import { ledgerInMemory, loadLedger } from "../ledger/memory";
import { DomainError } from "../model/errors";
import type { FunctionErrorKey } from "../text/functionErrors";
import { answer, spill } from "./answer";
import { readOptionalYearOrDate, readText, single } from "./arguments";

/**
 * Answers from the ledger at once when it is in memory. Before that Excel gets a promise, which it waits for; the type
 * is the answer's all the same, as a function's metadata knows nothing of promises.
 */
function fromLedger<T>(compute: (ledger: Ledger) => T): T {
  const ledger = ledgerInMemory();
  if (ledger) return compute(ledger);
  const loaded = loadLedger().catch((cause: unknown) =>
    answer((): never => {
      const detail = cause instanceof Error ? cause.message : String(cause);
      throw new DomainError<FunctionErrorKey>("#N/A", "ledgerUnavailable", { detail });
    }),
  );
  return loaded.then(compute) as T;
}

/**
 * One field of a deal in the ledger: its value, term, capacity, status or source.
 * @customfunction DEAL_FACT
 * @param id Id of the deal, such as "openai-oracle-cloud"; DEAL_LIST shows them all.
 * @param field Column of the register: id, customer, vendor, type, value, bound, currency, start, end, gw, status and so on.
 * @param [asof] Year or date: as it was known then (as known now by default).
 * @returns The field, amounts in whole currency units; #N/A for what is not disclosed.
 * @remarks A field left open by a later statement stands as it was said before. Nothing known by asof is #N/A, too.
 * @source The ledger of deals; every figure with its source in the columns source, link, as-of
 * @example =DEAL_FACT("openai-oracle-cloud","value") gives 300 billion
 */
export function dealFact(id: unknown, field: unknown, asof?: unknown): unknown {
  return fromLedger((ledger) =>
    answer(() => {
      const asOf = readOptionalYearOrDate(asof, "asof") ?? null;
      return ledgerDealFact(ledger, readText(id, "id"), readText(field, "field"), asOf);
    }),
  );
}

/**
 * A list of the deals in the ledger, filtered and sorted, under a row of headings.
 * @customfunction DEAL_LIST
 * @param [filter] Conditions that all must hold, such as "vendor=Oracle;status<>reported"; * stands for any text.
 * @param [fields] Columns to show, such as "id,vendor,value" (all by default).
 * @param [sort] Column to sort by, "-value" for the largest first (the ledger's order by default).
 * @returns Headings, and a row for each deal; the headings alone when no deal meets the conditions.
 * @remarks A condition is a column, one of = <> >= <= > <, and a value or several separated by commas (any of them). Case and outer spaces do not matter.
 * @source The ledger of deals as it is known now
 * @example =DEAL_LIST("vendor=Oracle","id,value","-value") lists Oracle's deals, the largest first
 */
export function dealList(filter?: unknown, fields?: unknown, sort?: unknown): unknown[][] {
  return fromLedger((ledger) =>
    spill(() =>
      ledgerDealList(
        ledger,
        readOptionalText(filter, "filter"),
        readOptionalText(fields, "fields"),
        readOptionalText(sort, "sort"),
      ),
    ),
  );
}

/** A text that may be left out; "" and 0 are blank cells. */
function readOptionalText(value: unknown, argument: string): string | null {
  const given = single(value, argument);
  return given === 0 ? null : readText(given, argument).trim() || null;
}
