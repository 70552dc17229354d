/** Fonts, fills and lines of the parts of a chart. */
import { hostErrors } from "../../office/protocol/hostError";
import type { HostObject } from "../../office/protocol/hostObject";
import { hexColor } from "../format/colors";
import type { FontState, LineState } from "./chartState";
import { keptObject } from "./keptObject";

/** Where the colour of a fill is kept; null is automatic. */
export interface Fill {
  get(): string | null;
  set(color: string | null): void;
}

/** A `ChartFont` over its state. */
export function fontObject(font: FontState, changed: () => void): HostObject {
  return keptObject("ChartFont", colored(font), changed);
}

/** A `ChartFill` over its colour. */
export function fillObject(fill: Fill, changed: () => void): HostObject {
  const set = (color: string | null) => {
    fill.set(color);
    changed();
    return null;
  };
  return keptObject("ChartFill", {}, changed, {
    setSolidColor: (color: unknown) => set(colorOf(color)),
    clear: () => set(null),
    getSolidColor: () => fill.get() ?? "",
  });
}

/** A `ChartLineFormat` or `ChartBorder` over its state. */
export function lineObject($type: "ChartLineFormat" | "ChartBorder", line: LineState, changed: () => void): HostObject {
  return keptObject($type, colored(line), changed, {
    clear() {
      line.color = null;
      changed();
      return null;
    },
  });
}

/** The same record, its colour being kept as #RRGGBB however it is given. */
function colored<T extends { color: string | null }>(state: T): T {
  return new Proxy(state, {
    set: (target, member, value: unknown) => Reflect.set(target, member, member === "color" ? colorOf(value) : value),
  });
}

function colorOf(value: unknown): string {
  if (typeof value !== "string") throw hostErrors.invalidArgument();
  return hexColor(value);
}
