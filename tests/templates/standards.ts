/**
 * The standards of financial modelling that every template keeps, each as a function from a plan to what breaks it:
 * one line a fault, naming sheet and cell. The FAST standard and the ICAEW Financial Modelling Code, as far as a plan shows it.
 */
import type { Plan } from "../../src/templates/sheet/plan";
import { checksReachTheMaster, totalsAreChecked } from "./checkStandards";
import {
  nothingCircular,
  nothingTypedInFormulas,
  oneFormulaARow,
  ownFunctionsApart,
  plainFunctions,
  shortFormulas,
} from "./formulaStandards";
import { inputsSaySo, inSightAndInPrint, labelsFit, namesApart, numberFormats, wordsFit } from "./sightStandards";

export type Standard = (plan: Plan) => string[];

export const standards: Readonly<Record<string, Standard>> = {
  "has one formula a row, the same from the first period to the last": oneFormulaARow,
  "keeps functions of ours in the cross-check block, on which nothing depends": ownFunctionsApart,
  "types neither a number nor a keyword in a formula": nothingTypedInFormulas,
  "uses functions that every spreadsheet has, none inside an IF of an IF": plainFunctions,
  "keeps formulas short": shortFormulas,
  "shows inputs in blue on yellow, with a unit and a source": inputsSaySo,
  "gives every number a format that fits its unit": numberFormats,
  "checks every total": totalsAreChecked,
  "adds every check up in the master check, in sight of every sheet": checksReachTheMaster,
  "has no two names that clash": namesApart,
  "depends nowhere on itself": nothingCircular,
  "shows every label whole": labelsFit,
  "has room for the words of its number formats": wordsFit,
  "keeps title, signs and legend in sight, and prints everything": inSightAndInPrint,
};
