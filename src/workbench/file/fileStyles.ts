/** How cells look, from Univer's words to the file's: each look once. */
import type { Style } from "excelize-wasm";
import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from "../engine/univer";
import type { IBorderStyleData, IStyleBase, IStyleData, Nullable } from "../engine/univer";
import { hexColor } from "../excel/format/colors";
import { ok } from "./excelize";
import type { File } from "./excelize";

/** The numbers that files give the lines around cells. */
export const lines: Partial<Record<BorderStyleTypes, number>> = {
  [BorderStyleTypes.THIN]: 1,
  [BorderStyleTypes.MEDIUM]: 2,
  [BorderStyleTypes.DASHED]: 3,
  [BorderStyleTypes.DOTTED]: 4,
  [BorderStyleTypes.THICK]: 5,
  [BorderStyleTypes.DOUBLE]: 6,
  [BorderStyleTypes.HAIR]: 7,
  [BorderStyleTypes.MEDIUM_DASHED]: 8,
  [BorderStyleTypes.DASH_DOT]: 9,
  [BorderStyleTypes.MEDIUM_DASH_DOT]: 10,
  [BorderStyleTypes.DASH_DOT_DOT]: 11,
  [BorderStyleTypes.MEDIUM_DASH_DOT_DOT]: 12,
  [BorderStyleTypes.SLANT_DASH_DOT]: 13,
};

export const across: Partial<Record<HorizontalAlign, string>> = {
  [HorizontalAlign.LEFT]: "left",
  [HorizontalAlign.CENTER]: "center",
  [HorizontalAlign.RIGHT]: "right",
  [HorizontalAlign.JUSTIFIED]: "justify",
  [HorizontalAlign.BOTH]: "justify",
  [HorizontalAlign.DISTRIBUTED]: "distributed",
};

export const upright: Partial<Record<VerticalAlign, string>> = {
  [VerticalAlign.TOP]: "top",
  [VerticalAlign.MIDDLE]: "center",
};

export const borderSides = {
  t: "top",
  r: "right",
  b: "bottom",
  l: "left",
  tl_br: "diagonalDown",
  bl_tr: "diagonalUp",
} as const;

export class FileStyles {
  readonly #ids = new Map<string, number>();

  constructor(private readonly file: File) {}

  /** The file's number for a look. */
  idOf(style: IStyleData, locked: boolean): number {
    const look = { ...lookOf(style), CustomNumFmt: numberFormat(style), Protection: { Locked: locked } };
    const key = JSON.stringify(look);
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = ok(this.file.NewStyle(look)).style;
      this.#ids.set(key, id);
    }
    return id;
  }

  /** The number for what a conditional format changes. */
  conditionalIdOf(style: IStyleBase): number {
    const key = `conditional ${JSON.stringify(style)}`;
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = ok(this.file.NewConditionalStyle(conditionalLook(style))).style;
      this.#ids.set(key, id);
    }
    return id;
  }
}

function lookOf(style: IStyleData): Style {
  const { bg, ht, vt, tb, tr, pd } = style;
  return {
    Font: {
      Family: style.ff ?? "Calibri",
      Size: style.fs ?? 11,
      ...emphasis(style),
      ...(color(style.cl) ? { Color: color(style.cl) } : {}),
    },
    ...(color(bg) ? { Fill: { Type: "pattern", Pattern: 1, Color: [color(bg) ?? ""] } } : {}),
    Border: borders(style.bd),
    Alignment: {
      Horizontal: (ht ? across[ht] : undefined) ?? "",
      Vertical: (vt ? upright[vt] : undefined) ?? "bottom",
      WrapText: tb === WrapStrategy.WRAP,
      TextRotation: tr?.a ? Number(-tr.a) : 0,
      // Univer moves text by pixels; nine of them are one step of Excel's.
      Indent: pd?.l ? Math.round(pd.l / 9) : 0,
    },
  };
}

function emphasis({ bl, it, ul, st }: IStyleBase) {
  return {
    Bold: bl === BooleanNumber.TRUE,
    Italic: it === BooleanNumber.TRUE,
    Underline: ul?.s === BooleanNumber.TRUE ? "single" : "none",
    Strike: st?.s === BooleanNumber.TRUE,
  };
}

function conditionalLook(style: IStyleBase): Style {
  const { Underline, ...font } = emphasis(style);
  const fill = color(style.bg);
  return {
    Font: {
      ...(style.bl === undefined && style.it === undefined ? {} : font),
      ...(Underline === "single" ? { Underline } : {}),
      ...(color(style.cl) ? { Color: color(style.cl) } : {}),
    },
    ...(fill ? { Fill: { Type: "pattern", Pattern: 1, Color: [fill] } } : {}),
  };
}

function borders(sides: Nullable<IStyleData["bd"]>): Style["Border"] {
  return Object.entries(borderSides).flatMap(([side, Type]) => {
    const line: Nullable<IBorderStyleData> = sides?.[side as keyof typeof borderSides];
    const Style = line && lines[line.s];
    return Style ? [{ Type, Style, Color: color(line.cl) ?? "000000" }] : [];
  });
}

function numberFormat({ n }: IStyleData): string {
  return n?.pattern ?? "General";
}

/** Without its #, as excelize wants it; undefined where it is automatic. */
function color(style: Nullable<{ rgb?: Nullable<string> }>): string | undefined {
  return style?.rgb ? hexColor(style.rgb).slice(1) : undefined;
}
