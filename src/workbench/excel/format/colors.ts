import { hostErrors } from "../../office/protocol/hostError";

/** Colours that Excel's own examples call by name. */
const named: Readonly<Record<string, string>> = {
  black: "#000000",
  blue: "#0000FF",
  brown: "#A52A2A",
  gray: "#808080",
  green: "#008000",
  grey: "#808080",
  lightblue: "#ADD8E6",
  lightgray: "#D3D3D3",
  lightgreen: "#90EE90",
  orange: "#FFA500",
  pink: "#FFC0CB",
  purple: "#800080",
  red: "#FF0000",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};

/** A colour as Excel tells it, "#RRGGBB". @throws HostError "InvalidArgument" for what is none */
export function hexColor(color: string): string {
  const short = /^#?([\da-f])([\da-f])([\da-f])$/i.exec(color);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join("")}`.toUpperCase();
  const full = /^#?([\da-f]{6})$/i.exec(color)?.[1];
  if (full) return `#${full.toUpperCase()}`;
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/i.exec(color)?.slice(1);
  if (parts) return `#${parts.map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`.toUpperCase();
  const known = named[color.toLowerCase()];
  if (known === undefined) throw hostErrors.invalidArgument();
  return known;
}
