/** What commands are called, on the ribbon and in the pane, and what they say while no pane is open. */
import type { Bilingual } from "./language";

const en = {
  refreshTitle: "Refresh linked deals",
  openPaneForRefresh: "To review the changes, open Gigadeal with “Templates” on the Home tab and choose “Refresh”.",
};

export const commandTexts: Bilingual<Record<keyof typeof en, string>> = {
  en,
  fr: {
    refreshTitle: "Actualiser les contrats liés",
    openPaneForRefresh:
      "Pour examiner les changements, ouvrez Gigadeal par « Modèles » dans l’onglet Accueil, puis choisissez « Actualiser ».",
  },
};
