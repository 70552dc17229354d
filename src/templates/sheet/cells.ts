/** The cells of a line: contents, cell styles, number formats. */
import { asCellText } from "../../ledger/register/cellText";
import { FIRST_PERIOD, type Addresses } from "./addresses";
import { columnIndex } from "./a1";
import { Formula, resolve } from "./formula";
import type { Content, Item } from "./item";
import { cellStyles, type CellStyle, type CellStyleName } from "./cellStyles";
import type { PlannedCell } from "./plan";
import type { Sheet } from "./sheet";

/** A style by its name, or the style of a line and of a cell in it: "strongLine unit". */
export type Layers = CellStyleName | `${CellStyleName} ${CellStyleName}`;

export function styleOf(layers: Layers): CellStyle {
  const layerStyles = layers.split(" ").map((name): CellStyle => cellStyles[name as CellStyleName]);
  return Object.assign({}, ...layerStyles) as CellStyle;
}

export interface Canvas {
  readonly cells: PlannedCell[][];
  readonly styles: Layers[][];
  readonly formats: string[][];
}

export function contentOf(content: Content | (() => Content)): Content {
  return typeof content === "function" ? content() : content;
}

export function writeItem(
  item: Item,
  row: number,
  sheet: Sheet,
  { cells, styles: layers, formats }: Canvas,
  address: Addresses,
): void {
  const label = `${sheet.shape.title}: ${item.label}`;
  const on = (style: CellStyleName): Layers => (item.band ? `${item.band} ${style}` : style);
  if (item.band) layers[row]!.fill(item.band);
  for (const [letter, cell] of Object.entries(item.cells)) {
    const column = columnIndex(letter);
    const content = contentOf(cell.content);
    const spot = { sheet, row, column, label };
    cells[row]![column] = content instanceof Formula ? address.formula(content, spot) : plain(content);
    layers[row]![column] = on(isLink(content, sheet, address, label) ? linkStyle(cell.style) : cell.style);
    if (cell.format) formats[row]![column] = cell.format;
  }
  if (!item.periods) return;
  const { format, style, count } = item.periods;
  const formula = resolve(item.periods.formula);
  for (let period = 0; period < count; period++) {
    const column = FIRST_PERIOD + period;
    cells[row]![column] = address.formula(formula, { sheet, row, column, label });
    layers[row]![column] = on(isLink(formula, sheet, address, label) ? linkStyle(style) : style);
    formats[row]![column] = format;
  }
}

/** Text that came from a feed must not become a formula. */
function plain(content: string | number): PlannedCell {
  return typeof content === "string" ? asCellText(content) : content;
}

/** Whether a cell only fetches a cell of another sheet. */
function isLink(content: Content, sheet: Sheet, address: Addresses, label: string): boolean {
  if (!(content instanceof Formula) || content.parts.length !== 1) return false;
  const [reference] = content.references();
  return reference !== undefined && address.placeOf(reference.item, label).sheet !== sheet;
}

function linkStyle(style: CellStyleName): CellStyleName {
  if (style === "calc" || style === "total") return "linked";
  if (style === "calcCenter") return "linkedCenter";
  if (style === "columnHeadNumber") return "columnHeadLink";
  return style;
}
