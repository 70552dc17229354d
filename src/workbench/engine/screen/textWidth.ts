import { BooleanNumber } from "../univer";
import type { IStyleData, Nullable } from "../univer";

const widths = new Map<string, number>();
let measure: CanvasRenderingContext2D | null = null;

/** The width of a text in a cell's font, in pixels. */
export function textWidth(text: string, style: Nullable<IStyleData>): number {
  const weight = style?.bl === BooleanNumber.TRUE ? "bold " : "";
  const slant = style?.it === BooleanNumber.TRUE ? "italic " : "";
  const font = `${slant}${weight}${style?.fs ?? 11}pt "${style?.ff ?? "Arial"}"`;
  const key = `${font}|${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    measure ??= document.createElement("canvas").getContext("2d");
    if (!measure) return 0;
    measure.font = font;
    width = measure.measureText(text).width;
    if (widths.size > 20_000) widths.clear();
    widths.set(key, width);
  }
  return width;
}
