/**
 * Precedents: the cells that a formula reads, and those that these read in turn. They are followed until their formulas
 * name a deal and a figure: from the cell that is used, over an input cell, to one that reads the register.
 */
import { sameId } from "../../ledger/register/changes";
import { formulaParts, isOnOneSheet } from "../formulas/formulaParts";
import { figureNamedIn, type NamedFigure } from "./figureNames";

export interface FoundFigure extends NamedFigure {
  readonly dealId: string;
}

interface CellContent {
  readonly sheet: string;
  readonly formula: unknown;
  readonly value: unknown;
}

interface CellAddress {
  readonly sheet: string;
  readonly address: string;
}

/** The used cell, a linked cell, the register. */
const LONGEST_CHAIN = 3;
/** Of the precedents of some cells together. */
const MOST_CELLS = 20;
const SINGLE_CELL = /^\$?[A-Z]+\$?\d+$/i;

/** The single cells of this workbook that a formula refers to, those without a sheet on the formula's own. */
export function precedentsOf({ sheet, formula }: Pick<CellContent, "sheet" | "formula">): CellAddress[] {
  return formulaParts(String(formula)).flatMap((part) =>
    part.kind === "reference" && isOnOneSheet(part) && SINGLE_CELL.test(part.range)
      ? [{ sheet: part.sheets[0] ?? sheet, address: part.range.replaceAll("$", "") }]
      : [],
  );
}

/**
 * One sync for each step of the chain. The deal and the figure may be named by different cells of a step, and the deal
 * by a cell that holds no more than its id.
 *
 * @param dealIds  the ids that count as those of deals
 * @returns        null where the chain ends before both are named
 */
export async function followPrecedents(
  context: Excel.RequestContext,
  cells: readonly CellContent[],
  dealIds: ReadonlySet<string>,
  steps = LONGEST_CHAIN,
): Promise<FoundFigure | null> {
  const formulas = cells.filter(({ formula }) => String(formula).startsWith("="));
  const named = formulas.map(({ formula }) => figureNamedIn(String(formula), dealIds));
  const precedents = await readPrecedents(context, formulas.flatMap(precedentsOf).slice(0, MOST_CELLS));
  const idBeside = precedents.map(({ value }) => sameId(String(value))).find((id) => dealIds.has(id));
  const dealId = named.find((figure) => figure.dealId !== null)?.dealId ?? idBeside;
  const field = named.find((figure) => figure.field !== null)?.field;
  if (field !== undefined && dealId !== undefined) return { dealId, field };
  return steps > 1 && precedents.length > 0 ? followPrecedents(context, precedents, dealIds, steps - 1) : null;
}

const firstOf = (cells: readonly unknown[][]): unknown => cells[0]?.[0];

async function readPrecedents(context: Excel.RequestContext, cells: readonly CellAddress[]): Promise<CellContent[]> {
  if (cells.length === 0) return [];
  const ranges = cells.map(({ sheet, address }) => ({
    sheet,
    range: context.workbook.worksheets.getItem(sheet).getRange(address).load("formulas,values"),
  }));
  await context.sync();
  return ranges.map(({ sheet, range }) => ({ sheet, formula: firstOf(range.formulas), value: firstOf(range.values) }));
}
