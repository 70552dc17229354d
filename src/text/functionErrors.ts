import { french } from "./french";
import type { Bilingual } from "./language";

const en = {
  // Types and shapes: #VALUE!
  notANumber: "{argument} must be a number, got {value}.",
  notText: "{argument} must be text.",
  notADate: "{argument} must be a year such as 2027 or an Excel date, not text: got {value}.",
  notTrueOrFalse: "{argument} must be TRUE or FALSE, got {value}.",
  oneValueExpected: "{argument} must be one value, not a range.",
  emptyRange: "{argument} is empty: a range with at least one cell is needed.",
  notALine: "{argument} must be one row or one column, not a block of cells.",
  notANumberInRange: "{argument}: value {position} must be a number, got {value}.",
  unknownWord: "{argument} must be one of {words}, got {value}.",
  differentCounts: "{argument} has {count} values where {other} has {expected}: they must match.",
  differentShapes: "{argument} and {other} must have the same number of rows and columns.",
  yearsAndDatesMixed: "{argument} must hold years only or dates only, not both.",
  weightCount: "{argument} holds {count} weights where the term has {expected} contract years.",
  shapeNeeded: "shape must give the yearly growth of the profile growth, such as 25% (for none use straight).",
  fromNeeded: "from must be given when periods is a single one.",
  namesNeeded: "{argument} must have two columns, vendor names and amounts.",
  twoColumnsExpected: "{argument} must have two columns, names and numbers; it has {count}.",
  mapNeeded: "map must say what probability each status stands for, in two columns: status, probability.",
  unknownField: "“{field}” is not a column of the register; expected one of {fields}.",
  filterForm: "filter must be conditions such as vendor=Oracle joined by semicolons, got “{condition}”.",

  // Outside the domain: #NUM!
  endBeforeStart: "{argument} must not come before start.",
  notAYearOrDate: "{argument} must be a whole year from 1900 to 2200 or an Excel date, got {value}.",
  notASerial: "{argument} must hold Excel dates, got {value}.",
  datesMustRise: "{argument} must rise from date to date.",
  yearsMustFollow: "{argument} must be consecutive years, such as 2027, 2028, 2029.",
  notAMonth: "{argument} must be a month from 1 to 12, got {value}.",
  mustNotBeNegative: "{argument} must be 0 or more, got {value}.",
  mustBePositive: "{argument} must be more than 0, got {value}.",
  mustBeShare: "{argument} must lie from 0 to 1 (0% to 100%), got {value}.",
  mustBePositiveShare: "{argument} must be more than 0 and at most 1 (100%), got {value}.",
  mustBeWhole: "{argument} must be a whole number from 1, got {value}.",
  mustBeWholeOrZero: "{argument} must be a whole number from 0, got {value}.",
  rateTooLow: "{argument} must be more than -100%.",
  unknownCurve: "shape of an S-curve must be 2 (quintic, the default) or 1 (cubic), got {value}.",
  edgesMustRise: "edges must be whole months above 0 that rise, such as 12, 36.",
  negativeAmount: "{argument} must not hold a negative amount, got {value}.",
  negativeVendor: "range: the amounts of {vendor} add up to less than 0 ({value}).",
  partsMustSum: "{argument} must add up to 1 (100%), they add up to {value}.",
  closingBelowZero: "recognised takes the balance below 0 in period {position} ({value}).",
  caseOutOfRange: "selector must be 1 (bear), 2 (base) or 3 (bull), or the name, got {value}.",
  noRate: "There is no rate above -100% at which {argument} are worth 0.",
  usesAboveCapacity: "uses add up to {value}, more than the capacity of all tranches ({capacity}).",
  graceTooLong: "grace ({value}) must be shorter than tenor ({tenor}).",
  tooManyPeriods: "{argument} asks for more periods than a sheet has rows.",
  tooLarge: "The answer is too large or too small for Excel to hold.",

  // Division by nothing: #DIV/0!
  addsUpToZero: "{argument} adds up to 0, so there are no shares of it.",
  zeroBase: "{argument} must not be 0.",
  noOutflow: "{argument} have no outflow (a negative amount), so there is no multiple of it.",

  // Not there: #N/A
  neverPaidBack: "{argument} do not pay the outflow back: their sum ends below 0.",
  vendorAbsent: "{argument}: there is no vendor {value} in the range.",
  statusAbsent: "{argument} names the status {value}, which map does not have.",
  fromAbsent: "from must be one of the periods.",
  unknownDeal: "id: there is no deal “{id}” in the ledger.",
  fieldInSheetOnly: "field: {field} is a column of the sheet only, the ledger does not know it.",
  undisclosed: "{field} of {id} is not disclosed.",
  dealNotYetKnown: "asof: nothing was known of {id} on {date}.",
  ledgerUnavailable: "The deal ledger could not be loaded ({detail}).",

  unexpected: "Gigadeal could not calculate this ({detail}).",
};

export type FunctionErrorKey = keyof typeof en;

/** Why a function has no answer: which argument, and what was expected of it. Argument names stay as in Excel's dialog. */
export const functionErrors: Bilingual<Record<FunctionErrorKey, string>> = {
  en,
  fr: french({
    notANumber: "{argument} doit être un nombre, reçu {value}.",
    notText: "{argument} doit être un texte.",
    notADate: "{argument} doit être une année comme 2027 ou une date Excel, pas un texte : reçu {value}.",
    notTrueOrFalse: "{argument} doit être VRAI ou FAUX, reçu {value}.",
    oneValueExpected: "{argument} doit être une seule valeur, pas une plage.",
    emptyRange: "{argument} est vide : il faut une plage d’au moins une cellule.",
    notALine: "{argument} doit être une ligne ou une colonne, pas un bloc de cellules.",
    notANumberInRange: "{argument} : la valeur {position} doit être un nombre, reçu {value}.",
    unknownWord: "{argument} doit être l’un de ces mots : {words} ; reçu {value}.",
    differentCounts: "{argument} a {count} valeurs alors que {other} en a {expected} : il en faut autant.",
    differentShapes: "{argument} et {other} doivent avoir autant de lignes et de colonnes.",
    yearsAndDatesMixed: "{argument} doit contenir soit des années, soit des dates, pas les deux.",
    weightCount: "{argument} contient {count} poids alors que la durée compte {expected} années de contrat.",
    shapeNeeded:
      "shape doit donner la croissance annuelle du profil growth, par exemple 25% (sans croissance : straight).",
    fromNeeded: "from est nécessaire quand periods est une seule période.",
    namesNeeded: "{argument} doit avoir deux colonnes, les fournisseurs et les montants.",
    twoColumnsExpected: "{argument} doit avoir deux colonnes, des noms et des nombres ; il y en a {count}.",
    mapNeeded: "map doit dire la probabilité de chaque statut, en deux colonnes : statut, probabilité.",
    unknownField: "« {field} » n’est pas une colonne du registre ; il faut l’une de celles-ci : {fields}.",
    filterForm:
      "filter doit être des conditions comme vendor=Oracle séparées par des points-virgules, reçu « {condition} ».",

    endBeforeStart: "{argument} ne doit pas précéder start.",
    notAYearOrDate: "{argument} doit être une année entière de 1900 à 2200 ou une date Excel, reçu {value}.",
    notASerial: "{argument} doit contenir des dates Excel, reçu {value}.",
    datesMustRise: "{argument} doit croître d’une date à l’autre.",
    yearsMustFollow: "{argument} doit être des années consécutives, comme 2027, 2028, 2029.",
    notAMonth: "{argument} doit être un mois de 1 à 12, reçu {value}.",
    mustNotBeNegative: "{argument} doit être au moins 0, reçu {value}.",
    mustBePositive: "{argument} doit être supérieur à 0, reçu {value}.",
    mustBeShare: "{argument} doit être compris entre 0 et 1 (0% à 100%), reçu {value}.",
    mustBePositiveShare: "{argument} doit être supérieur à 0 et au plus 1 (100%), reçu {value}.",
    mustBeWhole: "{argument} doit être un nombre entier à partir de 1, reçu {value}.",
    mustBeWholeOrZero: "{argument} doit être un nombre entier à partir de 0, reçu {value}.",
    rateTooLow: "{argument} doit être supérieur à -100%.",
    unknownCurve: "shape d’une courbe en S doit être 2 (quintique, par défaut) ou 1 (cubique), reçu {value}.",
    edgesMustRise: "edges doit être des mois entiers, supérieurs à 0 et croissants, comme 12, 36.",
    negativeAmount: "{argument} ne doit pas contenir de montant négatif, reçu {value}.",
    negativeVendor: "range : les montants de {vendor} font moins de 0 ({value}).",
    partsMustSum: "{argument} doit faire 1 (100%) au total, et fait {value}.",
    closingBelowZero: "recognised fait passer le solde sous 0 à la période {position} ({value}).",
    caseOutOfRange: "selector doit être 1 (bear), 2 (base) ou 3 (bull), ou le nom, reçu {value}.",
    noRate: "Aucun taux supérieur à -100% ne donne à {argument} une valeur nulle.",
    usesAboveCapacity: "uses atteint {value}, plus que la capacité de toutes les tranches ({capacity}).",
    graceTooLong: "grace ({value}) doit être plus court que tenor ({tenor}).",
    tooManyPeriods: "{argument} demande plus de périodes qu’une feuille n’a de lignes.",
    tooLarge: "Le résultat est trop grand ou trop petit pour Excel.",

    addsUpToZero: "{argument} fait 0 au total : il n’y a pas de parts.",
    zeroBase: "{argument} ne doit pas être 0.",
    noOutflow: "{argument} n’a aucune sortie (montant négatif) : il n’y a pas de multiple.",
    neverPaidBack: "{argument} ne rembourse pas la mise : sa somme finit sous 0.",

    vendorAbsent: "{argument} : le fournisseur {value} n’est pas dans la plage.",
    statusAbsent: "{argument} nomme le statut {value}, qui n’est pas dans map.",
    fromAbsent: "from doit être l’une des périodes.",
    unknownDeal: "id : le contrat « {id} » n’est pas dans le registre.",
    fieldInSheetOnly: "field : {field} n’est qu’une colonne de la feuille, le registre ne la connaît pas.",
    undisclosed: "{field} de {id} n’est pas publié.",
    dealNotYetKnown: "asof : rien n’était connu de {id} le {date}.",
    ledgerUnavailable: "Le registre des contrats n’a pas pu être chargé ({detail}).",

    unexpected: "Gigadeal n’a pas pu faire ce calcul ({detail}).",
  }),
};

/** How a given value is written in such a message. */
export const valuesInWords: Bilingual<Record<"text" | "true" | "false" | "decimalPoint", string>> = {
  en: { text: "“{text}”", true: "TRUE", false: "FALSE", decimalPoint: "." },
  fr: french({ text: "« {text} »", true: "VRAI", false: "FAUX", decimalPoint: "," }),
};
