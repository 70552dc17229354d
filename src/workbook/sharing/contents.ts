/** Contents of many cells, all over the workbook, read and written in as few requests as their places allow. */
import { asCellText } from "../../ledger/register/cellText";
import type { Area } from "../../templates/sheet/a1";
import { areasOf, bySheet } from "../excel/cellAreas";
import { answerBytes, readInBatches, requestBytes, type Write } from "../excel/batches";

export interface Block extends Area {
  readonly sheetId: string;
}

/** What goes into the cells of a block: formulas, or values as they were read. */
export interface BlockContents extends Block {
  readonly contents: readonly (readonly unknown[])[];
}

/** A block of more rows is written in several requests. */
const ROWS_AT_ONCE = 5000;
const TEXT_FORMAT = "@";

const cellKey = (row: number, column: number): number => row * 16_384 + column;

/** Single cells side by side as one block; blocks of several cells stay what they are. */
function joined(blocks: readonly BlockContents[]): BlockContents[] {
  const isSingle = ({ rows, columns }: Area) => rows * columns === 1;
  const singles = [...bySheet(blocks.filter(isSingle))].flatMap(([sheetId, ofSheet]) => {
    const contentOf = new Map(ofSheet.map(({ row, column, contents }) => [cellKey(row, column), contents[0]?.[0]]));
    return areasOf(ofSheet)
      .flatMap(inRows)
      .map((area) => ({
        sheetId,
        ...area,
        contents: gridOf(area, (row, column) => contentOf.get(cellKey(row, column))),
      }));
  });
  return [...singles, ...blocks.filter((block) => !isSingle(block))];
}

function inRows(area: Area): Area[] {
  const count = Math.ceil(area.rows / ROWS_AT_ONCE);
  return Array.from({ length: count }, (_, index) => ({
    ...area,
    row: area.row + index * ROWS_AT_ONCE,
    rows: Math.min(ROWS_AT_ONCE, area.rows - index * ROWS_AT_ONCE),
  }));
}

function gridOf<T>({ row, column, rows, columns }: Area, of: (row: number, column: number) => T): T[][] {
  return Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_, j) => of(row + i, column + j)));
}

const rangeOf = (context: Excel.RequestContext, { sheetId, row, column, rows, columns }: Block) =>
  context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(row, column, rows, columns);

export type FormatOf = (block: Block) => readonly (readonly string[])[];

/**
 * Writes that write values in the place of formulas: a number goes in as a number, an error as an error, a text in a
 * way that Excel makes nothing else of.
 */
export function valueWrites(
  context: Excel.RequestContext,
  blocks: readonly BlockContents[],
  formatOf: FormatOf,
): Write[] {
  return joined(blocks).map((block) =>
    write(
      context,
      block,
      block.contents.map((row) => row.map(written)),
      formatOf(block),
      false,
    ),
  );
}

/** Writes that put formulas into their cells. Excel takes over formats from what a formula reads: ours are put back. */
export function formulaWrites(
  context: Excel.RequestContext,
  blocks: readonly BlockContents[],
  formatOf: FormatOf,
): Write[] {
  return joined(blocks).map((block) => write(context, block, block.contents, formatOf(block), true));
}

function write(
  context: Excel.RequestContext,
  block: Block,
  contents: readonly (readonly unknown[])[],
  formats: readonly (readonly string[])[],
  areFormulas: boolean,
): Write {
  // In a cell of text format a formula or a number would be text.
  const hasText = formats.some((row) => row.includes(TEXT_FORMAT));
  const formatBytes = hasText || areFormulas ? 2 * JSON.stringify(formats).length : 0;
  return {
    bytes: requestBytes.formattedRange + JSON.stringify(contents).length + formatBytes,
    queue() {
      const range = rangeOf(context, block);
      if (hasText) range.numberFormat = formats.map((row) => row.map(() => "General"));
      range.formulas = contents.map((row) => [...row]);
      if (hasText || areFormulas) range.numberFormat = formats.map((row) => [...row]);
    },
  };
}

/** Errors that a cell can hold without a formula. */
const ERRORS = new Set(["#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NULL!"]);

export const isPlainError = (value: unknown): boolean => ERRORS.has(value as string);

function written(value: unknown): unknown {
  return typeof value === "string" && value !== "" && !isPlainError(value) ? asCellText(value) : value;
}

export interface CellContents {
  readonly formula: unknown;
  readonly value: unknown;
  readonly format: string;
}

export interface ReadContents {
  of(block: Block): CellContents[][];
}

const NOTHING: CellContents = { formula: "", value: "", format: "General" };

/** What stands in the cells now. */
export async function readContents(context: Excel.RequestContext, blocks: readonly Block[]): Promise<ReadContents> {
  const read: { block: Block; range: Excel.Range }[] = [];
  await readInBatches(
    context,
    joinedPlaces(blocks).map((block) => ({
      bytes: Math.max(answerBytes.range, block.rows * block.columns * answerBytes.cellContents),
      queue: () => void read.push({ block, range: rangeOf(context, block).load("formulas,values,numberFormat") }),
    })),
  );
  const found = new Map<string, CellContents>();
  for (const { block, range } of read) {
    for (const { row, column } of gridOf(block, (row, column) => ({ row, column })).flat()) {
      const at = (grid: unknown[][]) => grid[row - block.row]?.[column - block.column];
      found.set(`${block.sheetId}/${cellKey(row, column)}`, {
        formula: at(range.formulas),
        value: at(range.values),
        format: String(at(range.numberFormat)),
      });
    }
  }
  return {
    of: (block) => gridOf(block, (row, column) => found.get(`${block.sheetId}/${cellKey(row, column)}`) ?? NOTHING),
  };
}

/** The cells of all blocks in as few rectangles as they fill. */
function joinedPlaces(blocks: readonly Block[]): Block[] {
  return [...bySheet(blocks)].flatMap(([sheetId, ofSheet]) =>
    areasOf(ofSheet.flatMap((block) => gridOf(block, (row, column) => ({ row, column })).flat()))
      .flatMap(inRows)
      .map((area): Block => ({ sheetId, ...area })),
  );
}
