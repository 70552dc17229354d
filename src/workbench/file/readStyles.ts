/** How cells look, from the file's words to Univer's. */
import type { Style } from "excelize-wasm";
import { BooleanNumber, VerticalAlign, WrapStrategy } from "../engine/univer";
import type { IBorderData, IStyleBase, IStyleData } from "../engine/univer";
import { ok } from "./excelize";
import type { Excelize, File } from "./excelize";
import { across, borderSides, lines, upright } from "./fileStyles";

/** The number formats that files have no need to spell out. */
const knownFormats: Readonly<Record<number, string>> = {
  ...{ 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??" },
  ...{ 14: "m/d/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM" },
  ...{ 20: "h:mm", 21: "h:mm:ss", 22: "m/d/yyyy h:mm", 37: "#,##0_);(#,##0)", 38: "#,##0_);[Red](#,##0)" },
  ...{ 39: "#,##0.00_);(#,##0.00)", 40: "#,##0.00_);[Red](#,##0.00)", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0" },
  ...{ 48: "##0.0E+0", 49: "@" },
};

/** Pixels of a cell's padding, and of one step of indentation. */
const [PADDING, INDENT] = [2, 9];

export interface CellLook {
  readonly style: IStyleData;
  readonly locked: boolean;
}

export class StyleReader {
  readonly #known = new Map<number, CellLook>();

  constructor(
    private readonly excelize: Excelize,
    private readonly file: File,
  ) {}

  /** @param id  the file's number for a look */
  look(id: number): CellLook {
    let known = this.#known.get(id);
    if (!known) {
      const { style } = ok(this.file.GetStyle(id));
      known = { style: this.#styleOf(style), locked: style.Protection?.Locked ?? true };
      this.#known.set(id, known);
    }
    return known;
  }

  /** What a conditional format changes. */
  conditional(id: number): IStyleBase {
    const { style } = ok(this.file.GetConditionalStyle(id));
    return { ...this.#font(style, false), ...this.#fill(style) };
  }

  #styleOf(style: Style): IStyleData {
    const { Alignment: alignment } = style;
    const format = style.CustomNumFmt || (style.NumFmt === undefined ? undefined : knownFormats[style.NumFmt]);
    const ht = Number(keyOf(across, alignment?.Horizontal));
    const vt = Number(keyOf(upright, alignment?.Vertical)) || VerticalAlign.BOTTOM;
    const side = PADDING + (alignment?.Indent ?? 0) * INDENT;
    return {
      ...this.#font(style, true),
      ...this.#fill(style),
      ...this.#borders(style),
      ...(ht ? { ht } : {}),
      vt,
      ...(alignment?.WrapText ? { tb: WrapStrategy.WRAP } : {}),
      ...(alignment?.Indent ? { pd: { l: side, r: side } } : {}),
      ...(alignment?.TextRotation ? { tr: rotation(alignment.TextRotation) } : {}),
      ...(format && format !== "General" ? { n: { pattern: format } } : {}),
    };
  }

  #font({ Font: font }: Style, whole: boolean): IStyleBase {
    if (!font) return {};
    const color = this.#color(font.Color, font.ColorIndexed, font.ColorTheme, font.ColorTint);
    return {
      ...(whole && font.Family ? { ff: font.Family } : {}),
      ...(whole && font.Size ? { fs: font.Size } : {}),
      ...(font.Bold ? { bl: BooleanNumber.TRUE } : {}),
      ...(font.Italic ? { it: BooleanNumber.TRUE } : {}),
      ...(font.Underline && font.Underline !== "none" ? { ul: { s: BooleanNumber.TRUE } } : {}),
      ...(font.Strike ? { st: { s: BooleanNumber.TRUE } } : {}),
      ...(color ? { cl: { rgb: color } } : {}),
    };
  }

  #fill({ Fill: fill }: Style): IStyleBase {
    const color = fill?.Type === "pattern" && fill.Pattern ? this.#color(fill.Color?.[0]) : undefined;
    return color ? { bg: { rgb: color } } : {};
  }

  #borders({ Border: borders }: Style): IStyleData {
    const bd: IBorderData = {};
    for (const { Type, Style: line, Color } of borders ?? []) {
      const side = keyOf(borderSides, Type);
      const type = Number(keyOf(lines, line));
      if (side && type) bd[side] = { s: type, cl: { rgb: this.#color(Color) ?? "#000000" } };
    }
    return Object.keys(bd).length > 0 ? { bd } : {};
  }

  /** A colour by its own digits, or by its place in the file's theme. */
  #color(rgb?: string, indexed?: number, theme?: number | null, tint?: number): string | undefined {
    let hex = rgb ?? "";
    if (hex === "" && (theme ?? indexed) !== undefined && (theme ?? indexed) !== null) {
      hex = this.file.GetBaseColor("", indexed ?? 0, theme ?? undefined).color ?? "";
      if (hex && tint) hex = this.excelize.ThemeColor(hex, tint).color;
    }
    const digits = hex.replace("#", "").slice(-6);
    return /^[\da-f]{6}$/i.test(digits) ? `#${digits.toUpperCase()}` : undefined;
  }
}

/** Files turn text by 0 to 90 degrees up, by 91 to 180 down; 255 stacks it. */
function rotation(degrees: number): NonNullable<IStyleData["tr"]> {
  if (degrees === 255) return { a: 0, v: BooleanNumber.TRUE };
  return { a: degrees > 90 ? degrees - 90 : -degrees, v: BooleanNumber.FALSE };
}

function keyOf<Words extends object>(words: Words, value: unknown): keyof Words | undefined {
  return (Object.keys(words) as (keyof Words)[]).find((key) => words[key] === value);
}
