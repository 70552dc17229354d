/** Excel's own table styles, as themes of Univer: near enough to tell headings, bands and accents. */
import { BooleanNumber, BorderStyleTypes, RangeThemeStyle, SheetRangeThemeModel } from "../../engine/univer";
import type { IBorderStyleData, IRangeThemeStyleItem, Injector } from "../../engine/univer";

/** Black, then the six accents of Office's theme. */
const accents = ["#000000", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];
const kinds = { Light: 21, Medium: 28, Dark: 11 } as const;

/** "TableStyleLight1", "TableStyleMedium2"…; "" for none. */
export function isTableStyle(name: unknown): name is string {
  if (name === "") return true;
  const { kind, number } = parts(String(name));
  return kind !== undefined && number >= 1 && number <= kinds[kind];
}

/** The name of the theme, which is known to Univer from now on. */
export function tableTheme(injector: Injector, style: string): string {
  const themes = injector.get(SheetRangeThemeModel);
  const name = style === "" ? "TableStyleNone" : style;
  if (!themes.getRegisteredRangeThemes().includes(name)) {
    themes.registerDefaultRangeTheme(new RangeThemeStyle(name, look(style)));
  }
  return name;
}

type Look = Record<"headerRowStyle" | "firstRowStyle" | "secondRowStyle" | "lastRowStyle", IRangeThemeStyleItem>;

function look(style: string): Partial<Look> {
  const { kind, number } = parts(style);
  if (kind === undefined) return {};
  const accent = accents[(number - 1) % accents.length] ?? "#000000";
  const filled = kind !== "Light" || number > 7;
  const line: IBorderStyleData = { s: BorderStyleTypes.THIN, cl: { rgb: accent } };
  const band = { bg: { rgb: tint(accent, kind === "Dark" ? 0.6 : accent === "#000000" ? 0.85 : 0.8) } };
  const header = filled ? { bg: { rgb: accent }, cl: { rgb: "#FFFFFF" } } : { cl: { rgb: "#000000" } };
  return {
    headerRowStyle: { ...header, bl: BooleanNumber.TRUE, bd: { t: line, b: line } },
    firstRowStyle: band,
    secondRowStyle: {},
    lastRowStyle: { bd: { b: line } },
  };
}

function parts(style: string): { kind?: keyof typeof kinds; number: number } {
  const [, kind, number] = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(style) ?? [];
  return kind === undefined ? { number: 0 } : { kind: kind as keyof typeof kinds, number: Number(number) };
}

/** Mixed with white: 0 is the colour itself, 1 white. */
function tint(color: string, share: number): string {
  const channels = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  const mixed = channels.map((channel) => Math.round(channel + (255 - channel) * share));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}
