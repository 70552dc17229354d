/** What a deal of the user's own is asked for: the labels of its form, and how a message calls the fields. */
import type { Bilingual } from "./language";

const en = {
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
  gigawatts: "Capacity",
  note: "Note",
  publisher: "Publisher",
  title: "Title",
  date: "Published",
  url: "Link",
};

export const ownDealFields: Bilingual<Record<keyof typeof en, string>> = {
  en,
  fr: {
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
    gigawatts: "Capacité",
    note: "Note",
    publisher: "Éditeur",
    title: "Titre",
    date: "Publié le",
    url: "Lien",
  },
};
