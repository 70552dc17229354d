/** The words of the check sheet and of the cross-check blocks, the same for every model. */
import type { Bilingual } from "../language";

const en = {
  master: "Master check",
  failing: "Checks that fail",
  complete: "Required inputs are given",
  masterNote: "0: all pass; -1: inputs missing; else the number of failing checks",
  tolerance: "Relative tolerance",
  toleranceNote: "Two figures agree when they differ by no more than this share of the larger one",
  rateTolerance: "Relative tolerance of an iterated rate",
  rateToleranceNote: "The internal rate of return is found by trial",
  checks: "Checks",
  crossChecks: "Cross-check by Gigadeal's functions",
  crossNote: "Needs the add-in. Nothing in the model depends on it, and it does not enter the master check.",
  crossStatus: "Cross-check",
  crossBlock: "Cross-check by Gigadeal's functions (nothing depends on it)",
};

export const checkTexts: Bilingual<Record<keyof typeof en, string>> = {
  en,
  fr: {
    master: "Contrôle général",
    failing: "Contrôles en échec",
    complete: "Les saisies requises sont présentes",
    masterNote: "0 : tout concorde ; -1 : saisie incomplète ; sinon le nombre de contrôles en échec",
    tolerance: "Tolérance relative",
    toleranceNote: "Deux chiffres concordent si leur écart ne dépasse pas cette part du plus grand",
    rateTolerance: "Tolérance relative d’un taux itéré",
    rateToleranceNote: "Le taux de rentabilité interne se trouve par essais",
    checks: "Contrôles",
    crossChecks: "Recoupement par les fonctions Gigadeal",
    crossNote: "Demande le complément. Rien dans le modèle n’en dépend, et le contrôle général l’ignore.",
    crossStatus: "Recoupement",
    crossBlock: "Recoupement par les fonctions Gigadeal (rien n’en dépend)",
  },
};
