import type { IStyleBase } from "../../engine/univer";
import type { HostObject } from "../../office/protocol/hostObject";
import { hexColor } from "../format/colors";

/** How cells look that a conditional format picks. What is not said stays as the cell has it. */
export class ConditionalRangeFormat implements HostObject {
  readonly $type = "ConditionalRangeFormat";
  readonly $style: IStyleBase = {};
  readonly fill: ConditionalRangeFill;
  readonly font: ConditionalRangeFont;

  constructor(changed: () => void) {
    this.fill = new ConditionalRangeFill(this.$style, changed);
    this.font = new ConditionalRangeFont(this.$style, changed);
  }
}

class ConditionalRangeFill implements HostObject {
  readonly $type = "ConditionalRangeFill";

  constructor(
    private readonly style: IStyleBase,
    private readonly changed: () => void,
  ) {}

  get color(): string {
    return this.style.bg?.rgb ?? "";
  }

  set color(color: string) {
    this.style.bg = { rgb: hexColor(color) };
    this.changed();
  }

  clear(): void {
    delete this.style.bg;
    this.changed();
  }
}

class ConditionalRangeFont implements HostObject {
  readonly $type = "ConditionalRangeFont";

  constructor(
    private readonly style: IStyleBase,
    private readonly changed: () => void,
  ) {}

  get bold(): boolean {
    return this.style.bl === 1;
  }

  set bold(bold: boolean) {
    this.style.bl = bold ? 1 : 0;
    this.changed();
  }

  get italic(): boolean {
    return this.style.it === 1;
  }

  set italic(italic: boolean) {
    this.style.it = italic ? 1 : 0;
    this.changed();
  }

  get strikethrough(): boolean {
    return this.style.st?.s === 1;
  }

  set strikethrough(struck: boolean) {
    this.style.st = { s: struck ? 1 : 0 };
    this.changed();
  }

  get underline(): string {
    return this.style.ul?.s === 1 ? "Single" : "None";
  }

  set underline(underline: string) {
    this.style.ul = { s: underline === "None" ? 0 : 1 };
    this.changed();
  }

  get color(): string {
    return this.style.cl?.rgb ?? "";
  }

  set color(color: string) {
    this.style.cl = { rgb: hexColor(color) };
    this.changed();
  }

  clear(): void {
    for (const part of ["bl", "it", "st", "ul", "cl"] as const) delete this.style[part];
    this.changed();
  }
}
