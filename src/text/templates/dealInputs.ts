/** The words of inputs that contract and programme share: the deal, its case, phasing, valuation. */
import type { Bilingual } from "../language";

const en = {
  dealId: "Deal in the register",
  dealIdNote:
    "Linked figures are read from the deal register by this id, the total with its source, status and date; those of term and capacity are as they were when this sheet was inserted",
  noSource: "No source: yours to fill in",
  customer: "Customer",
  start: "First year or day of the term",
  startPrompt: "A year (2027 starts on 1 January) or a date.",
  end: "Last year or day of the term",
  endPrompt: "A year (2031 ends on 31 December) or a date. It belongs to the term.",
  chosenCase: "Case calculated",
  profileNote: "How the total is spread over the term; see the list below",
  growth: "Yearly growth, for the profile growth",
  growthNote: "Each contract year against the one before",
  rampMonths: "Months from start to full capacity",
  serviceShare: "Part of its first year before it is in service",
  serviceShareNote: "0.5 is the half-year convention",
  discountRate: "Discount rate",
  discountRateNote: "Nominal, per year",
  timing: "Timing of the flows in a year",
  timingNote: "end, mid or start of the year; see the list below",
  valuationYear: "Valued at the end of",
  valuationYearNote: "The year before the term starts, unless you say otherwise",
  rateStep: "Sensitivity: step of the discount rate",
  stepNote: "Between two neighbours of the grid",
};

export const dealInputTexts: Bilingual<Record<keyof typeof en, string>> = {
  en,
  fr: {
    dealId: "Contrat dans le registre",
    dealIdNote:
      "Les chiffres liés sont lus dans le registre des contrats par cet identifiant, le total avec sa source, son statut et sa date ; ceux de la durée et de la capacité datent de l’insertion de cette feuille",
    noSource: "Aucune source : à vous de saisir",
    customer: "Client",
    start: "Première année ou premier jour",
    startPrompt: "Une année (2027 commence le 1er janvier) ou une date.",
    end: "Dernière année ou dernier jour",
    endPrompt: "Une année (2031 finit le 31 décembre) ou une date, comprise dans la durée.",
    chosenCase: "Cas calculé",
    profileNote: "Comment le total se répartit sur la durée ; voir la liste ci-dessous",
    growth: "Croissance annuelle, pour le profil growth",
    growthNote: "Chaque année de contrat par rapport à la précédente",
    rampMonths: "Mois du début à la pleine capacité",
    serviceShare: "Part de la première année avant la mise en service",
    serviceShareNote: "0,5 : convention de la demi-année",
    discountRate: "Taux d’actualisation",
    discountRateNote: "Nominal, par an",
    timing: "Moment des flux dans l’année",
    timingNote: "end (fin), mid (milieu) ou start (début) d’année ; voir la liste ci-dessous",
    valuationYear: "Évalué à la fin de",
    valuationYearNote: "L’année qui précède le début, sauf indication contraire",
    rateStep: "Sensibilité : pas du taux d’actualisation",
    stepNote: "Entre deux voisins de la grille",
  },
};
