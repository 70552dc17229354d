import { BaselineOffset, TextDecoration } from "../../engine/univer";
import { hostErrors } from "../../office/protocol/hostError";
import type { HostObject } from "../../office/protocol/hostObject";
import type { CellLooks } from "./cellLooks";
import { hexColor } from "./colors";

/** What Excel shows a new workbook in. */
const standard = { name: "Calibri", size: 11, color: "#000000" };

const underlines: Readonly<Record<string, TextDecoration>> = {
  Single: TextDecoration.SINGLE,
  Double: TextDecoration.DOUBLE,
  SingleAccountant: TextDecoration.SINGLE,
  DoubleAccountant: TextDecoration.DOUBLE,
};

/** Null where cells differ; the colour is "" then. */
export class RangeFont implements HostObject {
  readonly $type = "RangeFont";

  constructor(private readonly looks: CellLooks) {}

  get bold(): boolean | null {
    return this.looks.same(({ bl }) => bl === 1);
  }

  set bold(bold: boolean) {
    this.looks.write({ bl: bold ? 1 : 0 });
  }

  get italic(): boolean | null {
    return this.looks.same(({ it }) => it === 1);
  }

  set italic(italic: boolean) {
    this.looks.write({ it: italic ? 1 : 0 });
  }

  get strikethrough(): boolean | null {
    return this.looks.same(({ st }) => st?.s === 1);
  }

  set strikethrough(struck: boolean) {
    this.looks.write({ st: { s: struck ? 1 : 0 } });
  }

  get underline(): string | null {
    return this.looks.same(({ ul }) => {
      if (ul?.s !== 1) return "None";
      return ul.t === TextDecoration.DOUBLE ? "Double" : "Single";
    });
  }

  set underline(underline: string) {
    const line = underlines[underline];
    if (line === undefined && underline !== "None") throw hostErrors.invalidArgument();
    this.looks.write({ ul: line === undefined ? { s: 0 } : { s: 1, t: line } });
  }

  get color(): string {
    return this.looks.same(({ cl }) => hexColor(cl?.rgb ?? standard.color)) ?? "";
  }

  set color(color: string) {
    this.looks.write({ cl: { rgb: hexColor(color) } });
  }

  get name(): string | null {
    return this.looks.same(({ ff }) => ff ?? standard.name);
  }

  set name(name: string) {
    this.looks.write({ ff: name });
  }

  get size(): number | null {
    return this.looks.same(({ fs }) => fs ?? standard.size);
  }

  set size(points: number) {
    if (!(points >= 1 && points <= 409)) throw hostErrors.invalidArgument();
    this.looks.write({ fs: points });
  }

  get subscript(): boolean | null {
    return this.looks.same(({ va }) => va === BaselineOffset.SUBSCRIPT);
  }

  set subscript(lowered: boolean) {
    this.looks.write({ va: lowered ? BaselineOffset.SUBSCRIPT : BaselineOffset.NORMAL });
  }

  get superscript(): boolean | null {
    return this.looks.same(({ va }) => va === BaselineOffset.SUPERSCRIPT);
  }

  set superscript(raised: boolean) {
    this.looks.write({ va: raised ? BaselineOffset.SUPERSCRIPT : BaselineOffset.NORMAL });
  }
}
