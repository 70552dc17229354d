/** Ledgers for the tests: the bundled one, and small ones made to measure. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Deal, Ledger, Revision } from "../../src/ledger/record/deal";
import {
  fieldOf,
  fieldsOf,
  type FieldName,
  type FieldValue,
  type RecordPart,
} from "../../src/ledger/record/dealFields";
import type { OwnDeal } from "../../src/ledger/record/ownDeal";

const bundledFile = path.resolve(__dirname, "../../assets/deals.json");

/** A fresh copy of the bundled ledger, to change at will. */
export const bundledLedger = (): Ledger => JSON.parse(readFileSync(bundledFile, "utf8")) as Ledger;

type Unsaid<Part extends RecordPart> = {
  readonly [Name in FieldName<Part> & FieldName as null extends FieldValue<Name> ? Name : never]: null;
};
/** The fields that may be null, so that a field that is added need not be written here. */
export const unsaid = <Part extends RecordPart>(part: Part): Unsaid<Part> =>
  Object.fromEntries(
    fieldsOf(part)
      .filter((name) => fieldOf(name).nullable)
      .map((name) => [name, null]),
  ) as Unsaid<Part>;

export const revision = (given: Partial<Revision> & Pick<Revision, "asOf">): Revision => ({
  ...unsaid("revision"),
  status: "confirmed",
  bound: given.value === undefined || given.value === null ? null : "exact",
  currency: "USD",
  sources: ["PAGE"],
  ...given,
});

export const deal = (given: Partial<Deal> & Pick<Deal, "id">): Deal => ({
  ...unsaid("deal"),
  type: "cloud",
  customer: "Buyer",
  vendor: "Seller",
  revisions: [revision({ asOf: "2026-01-01", value: 100e9, start: 2027, end: 2031 })],
  notes: [],
  ...given,
});

export const ledgerOf = (...deals: Deal[]): Ledger => ({
  version: 1,
  asOf: "2026-07-01",
  sources: {
    PAGE: { publisher: "The Page", title: "Buyer buys", date: "2026-01-02", url: "https://page.example/1" },
    OTHER: { publisher: "The Other", title: null, date: null, url: "https://other.example/" },
  },
  deals,
});

/** A deal as a user fills in the form. */
export const ownForm: Omit<OwnDeal, "id"> = {
  ...unsaid("deal"),
  type: "compute",
  customer: "Acme",
  vendor: "Oracle",
  asOf: "2026-11-01",
  status: "derived",
  value: 5e9,
  bound: "about",
  currency: "USD",
  start: 2027,
  end: 2030,
  gigawatts: null,
  source: { publisher: "Own estimate", title: null, date: null, url: null },
  note: null,
};
