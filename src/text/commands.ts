/** What commands of the ribbon say where no pane is open. */
import { french } from "./french";
import type { Bilingual } from "./language";

const en = {
  refreshTitle: "Refresh linked deals",
  nothingChanged: "Everything is up to date: the feed says the same as your register.",
  wouldChange: "What would change: {count} in {deals}.",
  openPane: "To review the changes, open Gigadeal with “Templates” on the Home tab and choose “Refresh”.",
};

export const commandTexts: Bilingual<Record<keyof typeof en, string>> = {
  en,
  fr: french({
    refreshTitle: "Actualiser les contrats liés",
    nothingChanged: "Tout est à jour : le flux dit la même chose que votre registre.",
    wouldChange: "Ce qui changerait : {count} dans {deals}.",
    openPane:
      "Pour examiner les changements, ouvrez Gigadeal par « Modèles » dans l’onglet Accueil, puis choisissez « Actualiser ».",
  }),
};
