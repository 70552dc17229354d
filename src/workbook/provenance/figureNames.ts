/** Deals and figures that a formula names: by the texts of a call of DEAL_FACT, or by columns of the register. */
import { sameId } from "../../ledger/register/changes";
import { registerColumns, registerFields, type RegisterField } from "../../ledger/register/registerColumns";
import { formulaParts } from "../formulas/formulaParts";

/** The deal and the figure that a formula names; null for what it does not name. */
export interface NamedFigure {
  readonly dealId: string | null;
  readonly field: RegisterField | null;
}

const fieldOfHeading = new Map(registerFields.map((field) => [registerColumns[field].heading.toLowerCase(), field]));
const fieldOfText = new Map<string, RegisterField>(registerFields.map((field) => [field, field]));

/**
 * @param dealIds  the ids that count as those of deals
 * @example
 * figureNamedIn('=DEAL_FACT("openai-aws","gw")', ids) //=> { dealId: "openai-aws", field: "gw" }
 */
export function figureNamedIn(formula: string, dealIds: ReadonlySet<string>): NamedFigure {
  const parts = formulaParts(formula);
  const texts = parts.flatMap((part) => (part.kind === "text" ? sameId(part.value) : []));
  const columns = parts.flatMap((part) => (part.kind === "structured" ? part.columns : []));
  const inCall = texts.map((text) => fieldOfText.get(text)).find((field) => field !== undefined);
  const inColumns = columns
    .map((column) => fieldOfHeading.get(column.trim().toLowerCase()))
    // Formulas find the row of a deal by the register's column of ids.
    .find((field) => field !== undefined && field !== "id");
  return { dealId: texts.find((text) => dealIds.has(text)) ?? null, field: inCall ?? inColumns ?? null };
}
