/** What a line puts in its cells: contents, looks, number formats. */
import { asCellText } from "../../ledger/register/cellText";
import { FIRST_PERIOD, type Addresses } from "./addresses";
import { columnIndex } from "./a1";
import { Formula, resolve } from "./formula";
import type { Content, Item } from "./item";
import { looks, type Look, type LookName } from "./looks";
import type { PlannedCell } from "./plan";
import type { Sheet } from "./sheet";

/** A look by its name, or the look of a line and of a cell in it: "strongLine unit". */
export type Layers = LookName | `${LookName} ${LookName}`;

export function lookOf(layers: Layers): Look {
  const looksOf = layers.split(" ").map((name): Look => looks[name as LookName]);
  return Object.assign({}, ...looksOf) as Look;
}

export interface Canvas {
  readonly cells: PlannedCell[][];
  readonly looks: Layers[][];
  readonly formats: string[][];
}

export function contentOf(content: Content | (() => Content)): Content {
  return typeof content === "function" ? content() : content;
}

export function writeItem(
  item: Item,
  row: number,
  sheet: Sheet,
  { cells, looks: layers, formats }: Canvas,
  address: Addresses,
): void {
  const label = `${sheet.shape.title}: ${item.label}`;
  const on = (look: LookName): Layers => (item.band ? `${item.band} ${look}` : look);
  if (item.band) layers[row]!.fill(item.band);
  for (const [letter, cell] of Object.entries(item.cells)) {
    const column = columnIndex(letter);
    const content = contentOf(cell.content);
    const spot = { sheet, row, column, label };
    cells[row]![column] = content instanceof Formula ? address.formula(content, spot) : plain(content);
    layers[row]![column] = on(isLink(content, sheet, address, label) ? linkLook(cell.look) : cell.look);
    if (cell.format) formats[row]![column] = cell.format;
  }
  if (!item.periods) return;
  const { format, look, count } = item.periods;
  const formula = resolve(item.periods.formula);
  for (let period = 0; period < count; period++) {
    const column = FIRST_PERIOD + period;
    cells[row]![column] = address.formula(formula, { sheet, row, column, label });
    layers[row]![column] = on(isLink(formula, sheet, address, label) ? linkLook(look) : look);
    formats[row]![column] = format;
  }
}

/** Text that came from a feed must not become a formula. */
function plain(content: string | number): PlannedCell {
  return typeof content === "string" ? asCellText(content) : content;
}

/** Whether a cell only fetches what stands on another sheet. */
function isLink(content: Content, sheet: Sheet, address: Addresses, label: string): boolean {
  if (!(content instanceof Formula) || content.parts.length !== 1) return false;
  const [reference] = content.references();
  return reference !== undefined && address.placeOf(reference.item, label).sheet !== sheet;
}

function linkLook(look: LookName): LookName {
  if (look === "calc" || look === "total") return "linked";
  if (look === "calcCenter") return "linkedCenter";
  if (look === "columnHeadNumber") return "columnHeadLink";
  return look;
}
