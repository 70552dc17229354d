/** Fields of the templates' forms: kind, words and options of each. */
import type { Bilingual } from "../text/language";
import { catalogueWords, type CatalogueKey } from "../text/templates/catalogue";
import { cases } from "./startingFigures";

export type FieldId =
  "total" | "start" | "end" | "profile" | "scenario" | "gigawatts" | "discountRate" | "view" | "firstYear" | "lastYear";

/** A choice as the form holds it: numbers in whole units (300e9, 0.1); null is left blank. */
export type ChoiceValue = number | string | null;
export type Choices = Readonly<Partial<Record<FieldId, ChoiceValue>>>;

/** `term` is a year (2027) or an Excel date serial; `amount` whole currency units; `rate` 0.1 for 10 %. */
export type FieldKind = "amount" | "term" | "year" | "gigawatts" | "rate" | "keyword";

export interface Option {
  readonly value: string;
  readonly label: Bilingual<string>;
}

export interface Field {
  readonly kind: FieldKind;
  readonly label: Bilingual<string>;
  /** A blank one inserts a model that says "inputs missing", or is simply unknown. */
  readonly mayBeBlank: boolean;
  readonly options: readonly Option[];
}

export const profiles = ["straight", "ramp", "front", "growth", "scurve", "capacity"] as const;
export const views = ["confirmed", "weighted", "all"] as const;

function field(kind: FieldKind, label: FieldId, options: readonly CatalogueKey[] = []): Field {
  return {
    kind,
    label: catalogueWords(label),
    mayBeBlank: kind === "amount" || kind === "term" || kind === "gigawatts",
    options: options.map((value) => ({ value, label: catalogueWords(value) })),
  };
}

export const fields: Readonly<Record<FieldId, Field>> = {
  total: field("amount", "total"),
  start: field("term", "start"),
  end: field("term", "end"),
  profile: field("keyword", "profile", profiles),
  scenario: field("keyword", "scenario", cases),
  gigawatts: field("gigawatts", "gigawatts"),
  discountRate: field("rate", "discountRate"),
  view: field("keyword", "view", views),
  firstYear: field("year", "firstYear"),
  lastYear: field("year", "lastYear"),
};
