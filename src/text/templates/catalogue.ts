/** The words of the template gallery and its forms. */
import type { Bilingual } from "../language";

const en = {
  oracleTitle: "Oracle contract",
  oracleDescription:
    "The OpenAI–Oracle contract, year by year: spend by profile, take-or-pay, remaining obligations, what the customer can afford and what the vendor earns.",
  stargateTitle: "Stargate investments",
  stargateDescription:
    "The Stargate programme: capital expenditure, gigawatts, sources and uses, depreciation and return, from what was announced to what is spent.",
  vendorsTitle: "Vendor diversification",
  vendorsDescription:
    "Who gets how much of the yearly spend, how concentrated it is, and what moving some of it would change.",
  registerTitle: "Deal register",
  registerDescription: "Every deal with its figures, their status, source and date: the table that linked models read.",
  computeTitle: "Any compute contract",
  computeDescription: "The contract model for a deal of your choice, or a blank one to fill in.",
  programmeTitle: "Any capital programme",
  programmeDescription: "The programme model for a programme of your choice, or a blank one to fill in.",

  total: "Total value",
  start: "First year or day",
  end: "Last year or day",
  profile: "Profile of spend",
  scenario: "Case",
  gigawatts: "Capacity (GW)",
  discountRate: "Discount rate",
  view: "View",
  firstYear: "First year",
  lastYear: "Last year",

  straight: "Straight: the same every year",
  ramp: "Ramp: rising evenly",
  front: "Front: falling evenly",
  growth: "Growth: rising by a rate",
  scurve: "S-curve: slow, fast, slow",
  capacity: "With the capacity on line",
  confirmed: "Confirmed deals only",
  weighted: "Weighted by probability",
  all: "All deals",
  bear: "Bear: less, and later",
  base: "Base: as announced",
  bull: "Bull: more than announced",
};

export const catalogueTexts: Bilingual<Record<keyof typeof en, string>> = {
  en,
  fr: {
    oracleTitle: "Contrat Oracle",
    oracleDescription:
      "Le contrat OpenAI–Oracle, année par année : dépense selon le profil, engagement ferme, obligations restantes, ce que le client peut payer et ce que gagne le fournisseur.",
    stargateTitle: "Investissements Stargate",
    stargateDescription:
      "Le programme Stargate : investissements, gigawatts, ressources et emplois, amortissements et rentabilité, de l’annonce à la dépense.",
    vendorsTitle: "Diversification des fournisseurs",
    vendorsDescription:
      "Qui reçoit quelle part de la dépense annuelle, à quel point elle est concentrée, et ce que changerait un transfert.",
    registerTitle: "Registre des contrats",
    registerDescription:
      "Chaque contrat avec ses chiffres, leur statut, leur source et leur date : le tableau que lisent les modèles liés.",
    computeTitle: "Autre contrat de calcul",
    computeDescription: "Le modèle de contrat pour l’accord de votre choix, ou vierge, à remplir.",
    programmeTitle: "Autre programme d’investissement",
    programmeDescription: "Le modèle de programme pour le programme de votre choix, ou vierge, à remplir.",

    total: "Valeur totale",
    start: "Début (an ou jour)",
    end: "Fin (an ou jour)",
    profile: "Profil de la dépense",
    scenario: "Cas",
    gigawatts: "Capacité (GW)",
    discountRate: "Taux d’actualisation",
    view: "Vue",
    firstYear: "Première année",
    lastYear: "Dernière année",

    straight: "Linéaire : la même chaque année",
    ramp: "Montée : croissance régulière",
    front: "Début chargé : décroissance régulière",
    growth: "Croissance à taux constant",
    scurve: "Courbe en S : lente, rapide, lente",
    capacity: "Avec la capacité en service",
    confirmed: "Contrats confirmés seulement",
    weighted: "Pondérée par la probabilité",
    all: "Tous les contrats",
    bear: "Bear : moins, et plus tard",
    base: "Base : comme annoncé",
    bull: "Bull : plus qu’annoncé",
  },
};

export type CatalogueKey = keyof typeof en;

/** One of the catalogue's texts in both languages. */
export function catalogueWords(key: CatalogueKey): Bilingual<string> {
  return { en: catalogueTexts.en[key], fr: catalogueTexts.fr[key] };
}
