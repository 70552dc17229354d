/** The words for the fields of a deal. A field of `ledger/record/dealFields.ts` without its words does not compile. */
import { french } from "./french";
import type { Bilingual } from "./language";

const fields = {
  id: "Id",
  type: "Type",
  customer: "Customer",
  vendor: "Vendor",
  parent: "Part of",
  asOf: "As of",
  status: "Status",
  value: "Total value",
  bound: "Bound",
  currency: "Currency",
  start: "First year or day",
  end: "Last year or day",
  phasing: "Phasing",
  gigawatts: "Capacity",
  derived: "Worked out",
  part: "About a part",
  sources: "Sources",
  note: "Note",
  publisher: "Publisher",
  title: "Title",
  date: "Published",
  url: "Link",
};

/** What the form for a deal of the user's own calls the fields, and a message about one of them. */
export const fieldLabels: Bilingual<Record<keyof typeof fields, string>> = {
  en: fields,
  fr: french({
    id: "Identifiant",
    type: "Type",
    customer: "Client",
    vendor: "Fournisseur",
    parent: "Fait partie de",
    asOf: "En date du",
    status: "Statut",
    value: "Valeur totale",
    bound: "Borne",
    currency: "Devise",
    start: "Début (an ou jour)",
    end: "Fin (an ou jour)",
    phasing: "Échelonnement",
    gigawatts: "Capacité",
    derived: "Déduit",
    part: "Sur une partie",
    sources: "Sources",
    note: "Note",
    publisher: "Éditeur",
    title: "Titre",
    date: "Publié le",
    url: "Lien",
  }),
};

const page = { value: "Value", start: "Term", gigawatts: "Capacity" };

/** What the deal's page calls the facts that it shows. */
export const factLabels: Bilingual<Record<keyof typeof page, string>> = {
  en: page,
  fr: { value: "Valeur", start: "Durée", gigawatts: "Capacité" },
};

const columns = {
  id: "Deal",
  customer: "Customer",
  vendor: "Vendor",
  type: "Type",
  value: "Value",
  bound: "Bound",
  currency: "Currency",
  start: "Start",
  end: "End",
  gw: "Capacity",
  status: "Status",
  source: "Source",
  link: "Link",
  "as-of": "As of",
};

/** What the review of a refresh calls the register's columns. */
export const columnLabels: Bilingual<Record<keyof typeof columns, string>> = {
  en: columns,
  fr: {
    id: "Contrat",
    customer: "Client",
    vendor: "Fournisseur",
    type: "Type",
    value: "Valeur",
    bound: "Borne",
    currency: "Devise",
    start: "Début",
    end: "Fin",
    gw: "Capacité",
    status: "Statut",
    source: "Source",
    link: "Lien",
    "as-of": "Au",
  },
};

/**
 * Headings of the register that are understood beside the English ones, which Gigadeal writes: a register whose
 * headings were translated is the register all the same.
 */
export const frenchHeadings = {
  id: "Identifiant",
  customer: "Client",
  vendor: "Fournisseur",
  type: "Type",
  value: "Valeur",
  bound: "Borne",
  currency: "Devise",
  start: "Début",
  end: "Fin",
  years: "Années",
  annualised: "Annualisé",
  gw: "GW",
  status: "Statut",
  probability: "Probabilité",
  source: "Source",
  link: "Lien",
  "as-of": "En date du",
  refreshed: "Actualisé",
  override: "Saisie",
  effective: "Retenu",
};
