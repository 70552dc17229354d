/** The templates on offer: what each is for, what its form asks, and how its plan is loaded. Small: the gallery reads it. */
import type { Deal, DealType } from "../ledger/record/deal";
import { catalogueTexts, type CatalogueKey } from "../text/templates/catalogue";
import type { Bilingual } from "../text/language";
import type { FieldId } from "./fields";

export type TemplateId =
  | "oracle-contract"
  | "stargate"
  | "vendor-diversification"
  | "deal-register"
  | "compute-contract"
  | "capital-programme";

export interface TemplateCard {
  readonly id: TemplateId;
  readonly title: Bilingual<string>;
  readonly description: Bilingual<string>;
  /** The types of deal it can model; none where it models no single deal. */
  readonly dealTypes: readonly DealType[];
  /** The deal it is made for; "choose" lets the user choose one of `dealTypes` or none; "none" asks for no deal. */
  readonly deal: { readonly fixed: string } | "choose" | "none";
  /** What the form asks, in its order. */
  readonly fields: readonly FieldId[];
}

function card(
  id: TemplateId,
  words: [CatalogueKey, CatalogueKey],
  deal: TemplateCard["deal"],
  dealTypes: readonly DealType[],
  fields: readonly FieldId[],
): TemplateCard {
  return { id, title: bilingual(words[0]), description: bilingual(words[1]), deal, dealTypes, fields };
}

function bilingual(key: CatalogueKey): Bilingual<string> {
  return { en: catalogueTexts.en[key], fr: catalogueTexts.fr[key] };
}

const contractFields = ["total", "start", "end", "profile", "scenario", "gigawatts", "discountRate"] as const;
const programmeFields = ["total", "start", "end", "scenario", "gigawatts", "discountRate"] as const;

export const templates: readonly TemplateCard[] = [
  card(
    "oracle-contract",
    ["oracleTitle", "oracleDescription"],
    { fixed: "openai-oracle-cloud" },
    ["cloud", "compute"],
    contractFields,
  ),
  card("stargate", ["stargateTitle", "stargateDescription"], { fixed: "stargate" }, ["programme"], programmeFields),
  card("vendor-diversification", ["vendorsTitle", "vendorsDescription"], "none", [], ["firstYear", "lastYear", "view"]),
  card("deal-register", ["registerTitle", "registerDescription"], "none", [], []),
  card("compute-contract", ["computeTitle", "computeDescription"], "choose", ["cloud", "compute"], contractFields),
  card("capital-programme", ["programmeTitle", "programmeDescription"], "choose", ["programme"], programmeFields),
];

export function templateCard(id: TemplateId): TemplateCard {
  const found = templates.find((template) => template.id === id);
  if (!found) throw new RangeError(`no template ${id}`);
  return found;
}

/** The deals that a template can model, for the form's list. */
export function dealsFor(card: TemplateCard, deals: readonly Deal[]): readonly Deal[] {
  return deals.filter((deal) => card.dealTypes.includes(deal.type));
}
