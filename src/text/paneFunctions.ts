/** The words of the pane's Functions page. */
import { french } from "./french";
import type { Bilingual } from "./language";

const en = {
  title: "Functions",
  lead: "Type them in any cell, or fill one in here.",
  search: "Search functions",
  shownOne: "1 function",
  shown: "{count} functions",
  nothingFound: "No function matches.",
  listFailed: "The list of functions could not be loaded ({detail}). Check your connection, then open this page again.",
  arguments: "Arguments",
  argumentsHelp: "Numbers, words, dates or cells (B2:B6). Start with = for any other expression.",
  optional: "{name} (optional)",
  pick: "Use the selected cells for {name}",
  picked: "{name}: {address}",
  result: "Result",
  formula: "Formula",
  missing: "Fill in {names} to see the result.",
  inExcel: "Excel works this out once the formula is inserted.",
  moreRows: "and {count} more rows",
  moreColumns: "and {count} more columns",
  insert: "Insert into the selected cell",
  inserted: "{formula} is in {address}.",
  replace: "Replace it",
  reference: "Full reference",
};

export const paneFunctionTexts: Bilingual<Record<keyof typeof en, string>> = {
  en,
  fr: french({
    title: "Fonctions",
    lead: "Saisissez-les dans une cellule, ou remplissez-en une ici.",
    search: "Rechercher une fonction",
    shownOne: "1 fonction",
    shown: "{count} fonctions",
    nothingFound: "Aucune fonction ne correspond.",
    listFailed:
      "La liste des fonctions n’a pas pu être chargée ({detail}). Vérifiez votre connexion, puis rouvrez cette page.",
    arguments: "Arguments",
    argumentsHelp:
      "Des nombres, des mots, des dates ou des cellules (B2:B6). Commencez par = pour toute autre expression.",
    optional: "{name} (facultatif)",
    pick: "Prendre les cellules sélectionnées pour {name}",
    picked: "{name} : {address}",
    result: "Résultat",
    formula: "Formule",
    missing: "Remplissez {names} pour voir le résultat.",
    inExcel: "Excel le calculera une fois la formule insérée.",
    moreRows: "et {count} lignes de plus",
    moreColumns: "et {count} colonnes de plus",
    insert: "Insérer dans la cellule sélectionnée",
    inserted: "{formula} est dans {address}.",
    replace: "Remplacer",
    reference: "Référence complète",
  }),
};
