/** The words of the deal register's sheet. */
import type { Bilingual } from "../language";

const en = {
  sheet: "Deal register",
  title: "Deal register",
  subtitle:
    "Figures of each deal as last known, with status, source and date · amounts are whole units of the currency, shown in billions",
  howTo:
    "Probability and Override are yours: a refresh never writes them. Effective is what linked models read: the override where there is one, else the value.",
};

export type RegisterTexts = Record<keyof typeof en, string>;

export const registerTexts: Bilingual<RegisterTexts> = {
  en,
  fr: {
    sheet: "Registre des contrats",
    title: "Registre des contrats",
    subtitle:
      "Chiffres de chaque contrat au dernier état connu, avec statut, source et date · montants en unités entières de la devise, affichés en milliards",
    howTo:
      "Probability et Override sont à vous : l’actualisation ne les écrit jamais. Effective est ce que lisent les modèles liés : la saisie s’il y en a une, sinon la valeur.",
  },
};
