/** Where figures come from, in words: the notice of Show source, and the Sources sheet. */
import { french } from "./french";
import type { Bilingual } from "./language";

const en = {
  title: "Source",
  status: "Status: {status}, as of {date}",
  confirmed: "confirmed",
  reported: "reported",
  derived: "derived",
  byUser: "The register holds a figure of your own in its place.",
  sheet: "Sources",
  sheetTitle: "Sources of the deals in this workbook",
  sheetLead:
    "Listed on {date}. A refresh does not rewrite this sheet: list the sources again when the deals have changed.",
  deal: "Deal",
  asOf: "As of",
  statusHead: "Status",
  publisher: "Publisher",
  sourceTitle: "Title",
  date: "Date",
  link: "Link",
  says: "What it is the source of",
  figures: "Value, term and capacity",
  note: "Note",
};

export const provenanceTexts: Bilingual<Record<keyof typeof en, string>> = {
  en,
  fr: french({
    title: "Source",
    status: "Statut : {status}, au {date}",
    confirmed: "confirmé",
    reported: "rapporté",
    derived: "déduit",
    byUser: "Le registre contient à la place un chiffre de votre main.",
    sheet: "Sources",
    sheetTitle: "Sources des contrats de ce classeur",
    sheetLead:
      "Liste établie le {date}. L’actualisation ne réécrit pas cette feuille : établissez la liste de nouveau quand les contrats ont changé.",
    deal: "Contrat",
    asOf: "Au",
    statusHead: "Statut",
    publisher: "Éditeur",
    sourceTitle: "Titre",
    date: "Date",
    link: "Lien",
    says: "Ce dont elle est la source",
    figures: "Valeur, durée et capacité",
    note: "Note",
  }),
};
