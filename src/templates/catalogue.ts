/** The templates on offer, by id and in the order of the gallery. Loads with the pane; models load on demand. */
import type { Deal } from "../ledger/record/deal";
import { computeContract, oracleContract } from "./contract/contractTemplates";
import { capitalProgramme, stargate } from "./programme/programmeTemplates";
import { dealRegister } from "./registerTemplate";
import type { Card, Template } from "./template";
import { vendorDiversification } from "./vendors/vendorTemplate";

export type TemplateId =
  | "oracle-contract"
  | "stargate"
  | "vendor-diversification"
  | "deal-register"
  | "compute-contract"
  | "capital-programme";

export const catalogue: Readonly<Record<TemplateId, Template>> = {
  "oracle-contract": oracleContract,
  stargate,
  "vendor-diversification": vendorDiversification,
  "deal-register": dealRegister,
  "compute-contract": computeContract,
  "capital-programme": capitalProgramme,
};

/** A card with the id of its template. */
export interface TemplateCard extends Card {
  readonly id: TemplateId;
}

export const templates: readonly TemplateCard[] = (Object.keys(catalogue) as TemplateId[]).map(templateCard);

export function templateCard(id: TemplateId): TemplateCard {
  return { id, ...catalogue[id].card };
}

/** The deals that a template can model, for the form's list. */
export function dealsFor(card: TemplateCard, deals: readonly Deal[]): readonly Deal[] {
  return deals.filter((deal) => card.dealTypes.includes(deal.type));
}
