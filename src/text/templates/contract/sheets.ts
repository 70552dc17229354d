/** Names and titles of the contract model's sheets, and the subtitle under each title. */
import type { Bilingual } from "../../language";

const en = {
  oracle: "Oracle contract",
  oracleShort: "Oracle",
  compute: "Compute contract",
  computeShort: "Contract",
  inputs: "{short} inputs",
  calc: "{short} calc",
  cases: "{short} cases",
  vendor: "{short} vendor",
  fiscal: "{short} fiscal years",
  sensitivity: "{short} sensitivity",
  checks: "{short} checks",
  inputsTitle: "Inputs",
  calcTitle: "Calculation: what the customer pays",
  casesTitle: "Cases side by side",
  vendorTitle: "Vendor: revenue, capital, return",
  fiscalTitle: "Fiscal years and the filed floor",
  sensitivityTitle: "Sensitivity",
  checksTitle: "Checks",
  subtitle: "{name} · US dollars, whole amounts shown in billions · commitments positive, the vendor's flows signed",
  blank: "Compute contract",
};

export const contractSheetTexts: Bilingual<Record<keyof typeof en, string>> = {
  en,
  fr: {
    oracle: "Contrat Oracle",
    oracleShort: "Oracle",
    compute: "Contrat de calcul",
    computeShort: "Contrat",
    inputs: "{short} saisies",
    calc: "{short} calcul",
    cases: "{short} cas",
    vendor: "{short} fournisseur",
    fiscal: "{short} exercices",
    sensitivity: "{short} sensibilité",
    checks: "{short} contrôles",
    inputsTitle: "Saisies",
    calcTitle: "Calcul : ce que paie le client",
    casesTitle: "Les cas côte à côte",
    vendorTitle: "Fournisseur : recettes, capital, rentabilité",
    fiscalTitle: "Exercices et plancher publié",
    sensitivityTitle: "Sensibilité",
    checksTitle: "Contrôles",
    subtitle:
      "{name} · dollars US, montants entiers affichés en milliards · engagements positifs, flux du fournisseur signés",
    blank: "Contrat de calcul",
  },
};
