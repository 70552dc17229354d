/** The words of the programme model's first sheet. */
import type { Bilingual } from "../../language";

const en = {
  purpose: "Purpose",
  purposeText:
    "What the programme spends year by year and on what, how much of it has a funder, what capacity it buys, and what that capacity must earn.",
  basis: "Basis",
  basisText:
    "Figures come from the deal register with status and source, and from the sources named on the input sheet; what no source gives is an assumption and says so. A typed override wins over the register and survives a refresh.",
  signs: "Signs",
  signsText:
    "Uses, sources, capacity and depreciation are positive. Free cash flow is signed: spent is negative, earned is positive.",
  howTo: "How to use",
  howToText:
    "Change blue cells on the input sheet; everything follows. Contracts inside the programme (Oracle's is one) are services bought from it: never add them to its total. Levered returns and cover ratios wait for debt terms: no source gives them.",
  howToPlain:
    "Change blue cells on the input sheet; everything follows. Levered returns and cover ratios wait for debt terms.",
  inserted: "Inserted",
  insertedText: "{date}, from the ledger of {asOf}",
  caseShown: "Case calculated",
  keyFigures: "Key figures",
  tileTotal: "Capital expenditure",
  tileGw: "Capacity bought",
  tilePerGw: "Per GW",
  tileFunded: "With a funder",
  tileUnfunded: "Without one",
  tileReturn: "Internal rate of return, unlevered",
  tileMultiple: "Received over spent",
  tilePayback: "Payback",
  chartCapex: "Capital expenditure by category",
  chartSources: "Sources of funds by year",
  chartGw: "Capacity in service",
  chartCumulative: "Free cash flow to date",
  axisUsdBn: "USD bn",
  axisGw: "GW",
  bridge: "From announced to spent",
  bridgeAmount: "Amount",
  bridgeGw: "Capacity",
  bridgeShare: "Share of the amount announced",
  announced: "Announced",
  planned: "Planned (part of the announced)",
  equity: "Equity reported",
  secured: "Secured (not built; no amount stated)",
  spent: "Spent to date (the model's, no source)",
};

export const programmeCoverTexts: Bilingual<Record<keyof typeof en, string>> = {
  en,
  fr: {
    purpose: "Objet",
    purposeText:
      "Ce que le programme dépense année par année et en quoi, quelle part a un financeur, quelle capacité il achète, et ce que cette capacité doit rapporter.",
    basis: "Base",
    basisText:
      "Les chiffres viennent du registre des contrats, avec statut et source, et des sources nommées sur la feuille de saisies ; ce qu’aucune source ne donne est une hypothèse et le dit. Une saisie prime sur le registre et résiste à l’actualisation.",
    signs: "Signes",
    signsText:
      "Emplois, ressources, capacité et amortissements sont positifs. Le flux disponible est signé : dépensé négatif, gagné positif.",
    howTo: "Mode d’emploi",
    howToText:
      "Modifiez les cellules bleues de la feuille de saisies ; tout suit. Les contrats à l’intérieur du programme (celui d’Oracle en est un) sont des services qui lui sont achetés : ne jamais les ajouter à son total. La rentabilité endettée attend les termes de la dette : aucune source ne les donne.",
    howToPlain:
      "Modifiez les cellules bleues de la feuille de saisies ; tout suit. La rentabilité endettée attend les termes de la dette.",
    inserted: "Inséré",
    insertedText: "{date}, registre du {asOf}",
    caseShown: "Cas calculé",
    keyFigures: "Chiffres clés",
    tileTotal: "Investissements",
    tileGw: "Capacité achetée",
    tilePerGw: "Par GW",
    tileFunded: "Avec un financeur",
    tileUnfunded: "Sans financeur",
    tileReturn: "Rentabilité interne, sans dette",
    tileMultiple: "Reçu sur dépensé",
    tilePayback: "Délai de récupération",
    chartCapex: "Investissements par catégorie",
    chartSources: "Ressources par année",
    chartGw: "Capacité en service",
    chartCumulative: "Flux disponible cumulé",
    axisUsdBn: "Md USD",
    axisGw: "GW",
    bridge: "De l’annonce à la dépense",
    bridgeAmount: "Montant",
    bridgeGw: "Capacité",
    bridgeShare: "Part du montant annoncé",
    announced: "Annoncé",
    planned: "Planifié (partie de l’annoncé)",
    equity: "Fonds propres rapportés",
    secured: "Sécurisé (non construit ; aucun montant)",
    spent: "Dépensé (selon le modèle, sans source)",
  },
};
