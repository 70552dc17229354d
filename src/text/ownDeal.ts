/** What a deal of the user's own is asked for, as a message calls it. */
import type { Bilingual } from "./language";

const en = {
  type: "Type",
  customer: "Customer",
  vendor: "Vendor",
  parent: "Programme",
  asOf: "As of",
  status: "Status",
  value: "Value",
  bound: "Bound",
  currency: "Currency",
  start: "Start",
  end: "End",
  gigawatts: "Capacity",
  note: "Note",
  publisher: "Publisher",
  title: "Title",
  date: "Date",
  url: "Link",
};

export const ownDealFields: Bilingual<Record<keyof typeof en, string>> = {
  en,
  fr: {
    type: "Type",
    customer: "Client",
    vendor: "Fournisseur",
    parent: "Programme",
    asOf: "Au",
    status: "Statut",
    value: "Valeur",
    bound: "Borne",
    currency: "Devise",
    start: "Début",
    end: "Fin",
    gigawatts: "Capacité",
    note: "Note",
    publisher: "Éditeur",
    title: "Titre",
    date: "Date",
    url: "Lien",
  },
};
