import type { HostObject } from "../../office/protocol/hostObject";
import type { CellLooks } from "./cellLooks";
import { hexColor } from "./colors";

/** `range.format.fill`. */
export class RangeFill implements HostObject {
  readonly $type = "RangeFill";

  constructor(private readonly looks: CellLooks) {}

  /** "#FFFFFF" where there is no fill, "" where cells differ. */
  get color(): string {
    return this.looks.same(({ bg }) => hexColor(bg?.rgb ?? "#FFFFFF")) ?? "";
  }

  set color(color: string) {
    this.looks.write({ bg: color === "" ? null : { rgb: hexColor(color) } });
  }

  get pattern(): string | null {
    return this.looks.same(({ bg }) => (bg?.rgb ? "Solid" : "None"));
  }

  clear(): void {
    this.looks.write({ bg: null });
  }
}
