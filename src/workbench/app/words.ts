/** The workbench's own words, in the languages it can show. */
import type { DisplayLanguage } from "./settings";

const english = {
  workbench: "Workbench",
  book: "Book1",
  notExcel: "Not Excel: a local stand-in for building add-ins",
  language: "Display language",
  theme: "Office theme",
  themes: { light: "Light", dark: "Dark", black: "Black", highContrast: "High contrast" },
  blanks: "Blank cells reach functions as",
  blankKinds: { zero: "0 (Windows, Mac)", null: "null (web)" },
  cellEditing: "Behave as if a cell were being edited",
  close: "Close",
  closePane: "Close the task pane",
  pane: "Task pane",
  paneWidth: "Width of the task pane",
  dialog: "Dialog",
  ribbon: "Ribbon",
  tabs: {
    TabHome: "Home",
    TabInsert: "Insert",
    TabFormulas: "Formulas",
    TabData: "Data",
    TabReview: "Review",
    TabView: "View",
  },
};

const french: typeof english = {
  workbench: "Atelier",
  book: "Classeur1",
  notExcel: "Pas Excel : un substitut local pour développer des compléments",
  language: "Langue d’affichage",
  theme: "Thème Office",
  themes: { light: "Clair", dark: "Sombre", black: "Noir", highContrast: "Contraste élevé" },
  blanks: "Les cellules vides parviennent aux fonctions comme",
  blankKinds: { zero: "0 (Windows, Mac)", null: "null (web)" },
  cellEditing: "Se comporter comme si une cellule était en cours de modification",
  close: "Fermer",
  closePane: "Fermer le volet Office",
  pane: "Volet Office",
  paneWidth: "Largeur du volet Office",
  dialog: "Boîte de dialogue",
  ribbon: "Ruban",
  tabs: {
    TabHome: "Accueil",
    TabInsert: "Insertion",
    TabFormulas: "Formules",
    TabData: "Données",
    TabReview: "Révision",
    TabView: "Affichage",
  },
};

export const words: Readonly<Record<DisplayLanguage, typeof english>> = { "en-US": english, "fr-FR": french };
