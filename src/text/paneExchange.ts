/** The words around deals that come from a file or go into one. */
import { french } from "./french";
import type { Bilingual } from "./language";

const en = {
  importTitle: "Import deals",
  importLead: "From a file into this workbook’s deal register, as your own. You review every change first.",
  forms: "CSV with one row for each revision, or JSON like a feed. Export a deal to see either.",
  choose: "Choose a file",
  chooseAnother: "Choose another file",
  unreadable: "{file} could not be read. Choose a CSV or JSON file of at most {megabytes} MB.",
  nothingNew: "The register says all that the file says. Nothing was changed.",
  noneTaken: "Nothing was taken from the file.",
  taken: "{count} changes were taken from the file. Each is in the change log.",
  takenOne: "One change was taken from the file. It is in the change log.",
  exportTitle: "Export deals",
  exportLead: "As a file to keep, to edit and import, or to serve as a feed.",
  which: "Deals",
  allDeals: "All deals ({count})",
  ownDeals: "My own deals ({count})",
  format: "Format",
  csv: "CSV, for spreadsheets",
  json: "JSON, as a feed",
  save: "Save the file",
  saved: "{file} is among your downloads. If Excel saved nothing, copy its content.",
  copy: "Copy the content",
  copied: "The content is copied.",
};

export const paneExchangeTexts: Bilingual<Record<keyof typeof en, string>> = {
  en,
  fr: french({
    importTitle: "Importer des contrats",
    importLead:
      "D’un fichier vers le registre de ce classeur, comme les vôtres. Vous examinez d’abord chaque changement.",
    forms: "CSV avec une ligne par révision, ou JSON en forme de flux. Exportez un contrat pour voir l’un ou l’autre.",
    choose: "Choisir un fichier",
    chooseAnother: "Choisir un autre fichier",
    unreadable: "{file} n’a pas pu être lu. Choisissez un fichier CSV ou JSON de {megabytes} Mo au plus.",
    nothingNew: "Le registre dit tout ce que dit le fichier. Rien n’a changé.",
    noneTaken: "Rien n’a été repris du fichier.",
    taken: "{count} changements ont été repris du fichier. Chacun figure au journal.",
    takenOne: "Un changement a été repris du fichier. Il figure au journal.",
    exportTitle: "Exporter des contrats",
    exportLead: "Dans un fichier à garder, à modifier puis importer, ou à servir comme flux.",
    which: "Contrats",
    allDeals: "Tous les contrats ({count})",
    ownDeals: "Mes propres contrats ({count})",
    format: "Format",
    csv: "CSV, pour tableurs",
    json: "JSON, comme flux",
    save: "Enregistrer le fichier",
    saved: "{file} est parmi vos téléchargements. Si Excel n’a rien enregistré, copiez son contenu.",
    copy: "Copier le contenu",
    copied: "Le contenu est copié.",
  }),
};
