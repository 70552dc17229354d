/** Names and titles of the programme model's sheets. */
import type { Bilingual } from "../../language";

const en = {
  stargate: "Stargate investments",
  stargateShort: "Stargate",
  programme: "Capital programme",
  programmeShort: "Programme",
  inputs: "{short} inputs",
  calc: "{short} calc",
  funding: "{short} funding",
  returns: "{short} returns",
  sensitivity: "{short} sensitivity",
  checks: "{short} checks",
  inputsTitle: "Inputs",
  calcTitle: "Capital expenditure and capacity",
  fundingTitle: "Sources and uses",
  returnsTitle: "Revenue, depreciation, return",
  sensitivityTitle: "Sensitivity",
  checksTitle: "Checks",
  subtitle: "{name} · US dollars, whole amounts shown in billions · uses and sources positive, free cash flow signed",
  blank: "Capital programme",
};

export const programmeSheetTexts: Bilingual<Record<keyof typeof en, string>> = {
  en,
  fr: {
    stargate: "Investissements Stargate",
    stargateShort: "Stargate",
    programme: "Programme d’investissement",
    programmeShort: "Programme",
    inputs: "{short} saisies",
    calc: "{short} calcul",
    funding: "{short} financement",
    returns: "{short} rentabilité",
    sensitivity: "{short} sensibilité",
    checks: "{short} contrôles",
    inputsTitle: "Saisies",
    calcTitle: "Investissements et capacité",
    fundingTitle: "Ressources et emplois",
    returnsTitle: "Recettes, amortissements, rentabilité",
    sensitivityTitle: "Sensibilité",
    checksTitle: "Contrôles",
    subtitle:
      "{name} · dollars US, montants entiers affichés en milliards · emplois et ressources positifs, flux disponible signé",
    blank: "Programme d’investissement",
  },
};
