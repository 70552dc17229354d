import type { HostObject } from "../../office/protocol/hostObject";
import { formatAddress, quoteSheetName } from "../address";
import { isEntireColumn, isEntireRow } from "../area";
import type { Area } from "../area";
import type { Range } from "../range";
import { RangeFormat } from "../format/rangeFormat";
import type { Worksheet } from "../worksheet";

/** Several ranges of one sheet. */
export class RangeAreas implements HostObject {
  readonly $type = "RangeAreas";
  readonly $byReference = true;

  constructor(
    readonly $sheet: Worksheet,
    readonly $areas: readonly Area[],
  ) {}

  get worksheet(): Worksheet {
    return this.$sheet;
  }

  get address(): string {
    const sheet = quoteSheetName(this.$sheet.name);
    return this.$areas.map((area) => `${sheet}!${formatAddress(area)}`).join(",");
  }

  get addressLocal(): string {
    return this.address;
  }

  get areas(): RangeCollection {
    return new RangeCollection(this.#ranges);
  }

  get areaCount(): number {
    return this.$areas.length;
  }

  get cellCount(): number {
    const count = this.$areas.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);
    return count > 2 ** 31 - 1 ? -1 : count;
  }

  get isEntireColumn(): boolean {
    return this.$areas.every(isEntireColumn);
  }

  get isEntireRow(): boolean {
    return this.$areas.every(isEntireRow);
  }

  get format(): RangeFormat {
    return new RangeFormat(this.$sheet, this.$areas);
  }

  setDirty(): void {
    for (const range of this.#ranges) range.setDirty();
  }

  calculate(): void {
    for (const range of this.#ranges) range.calculate();
  }

  clear(applyTo?: string | null): void {
    for (const range of this.#ranges) range.clear(applyTo);
  }

  get #ranges(): Range[] {
    return this.$areas.map((area) => this.$sheet.$rangeAt(area));
  }
}

class RangeCollection implements HostObject {
  readonly $type = "RangeCollection";

  constructor(private readonly ranges: readonly Range[]) {}

  $items(): readonly Range[] {
    return this.ranges;
  }

  getCount(): number {
    return this.ranges.length;
  }

  getItemAt(index: number): Range | undefined {
    return this.ranges[index];
  }
}
