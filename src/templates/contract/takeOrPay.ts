/** Take-or-pay rows: the commitment, what is taken of it, and what is payable. Agrees with `model/` on TAKE_OR_PAY. */
import { contractCalcTexts } from "../../text/templates/contract/calc";
import type { Book } from "../sheet/book";
import { all, f, last, previous, type Operand } from "../sheet/formula";
import type { Item } from "../sheet/item";
import type { Sheet } from "../sheet/sheet";

export interface PaymentDrivers {
  /** The total delivered in the case. */
  readonly liveTotal: Operand;
  readonly escalation: Item;
  /** Share of the total committed to in the period, and share taken. */
  readonly share: Item;
  readonly shareTaken: Item;
  /** Of what is committed to, the share taken and the share owed whatever is taken. */
  readonly take: Operand;
  readonly takeOrPay: Operand;
  readonly makeUpCap: Operand;
  /** 1 where total, start and end are given. */
  readonly given: Operand;
}

export interface PaymentRows {
  readonly commitment: Item;
  readonly taken: Item;
  readonly minimum: Item;
  readonly payable: Item;
  readonly balance: Item;
}

export function paymentRows(book: Book, sheet: Sheet, drivers: PaymentDrivers, detail = false): PaymentRows {
  const text = contractCalcTexts[book.language];
  const { usd } = book.units;
  const { liveTotal, escalation, share, shareTaken, take, takeOrPay, makeUpCap, given } = drivers;
  const fold = { detail };
  const before = sheet.row(text.beforeEscalation, usd, f`${liveTotal}*${share}`, {
    ...fold,
    ties: { to: f`${liveTotal}*${given}` },
  });
  const commitment: Item = sheet.row(text.commitment, usd, f`${before}*${escalation}`, { style: "strong" });
  const taken = sheet.row(text.taken, usd, f`${liveTotal}*${shareTaken}*${escalation}*${take}`, fold);
  const minimum = sheet.row(text.minimum, usd, f`${commitment}*${takeOrPay}`, fold);
  const shortfall = sheet.row(text.shortfall, usd, f`MAX(0,${minimum}-${taken})`, fold);
  const makeUp = sheet.row(
    text.makeUp,
    usd,
    () => f`MIN(${previous(balance)},MAX(0,${taken}-${minimum}),${makeUpCap}*${commitment})`,
    fold,
  );
  const balance: Item = sheet.row(text.balance, usd, () => f`${previous(() => balance)}+${shortfall}-${makeUp}`, fold);
  const payable: Item = sheet.row(text.payable, usd, f`${taken}+${shortfall}-${makeUp}`, {
    note: text.payableNote,
    style: "strong",
    ties: { to: () => f`SUM(${all(taken)})+${last(balance)}` },
  });
  return { commitment, taken, minimum, payable, balance };
}
