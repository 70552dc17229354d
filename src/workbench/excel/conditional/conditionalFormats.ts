import { hostErrors } from "../../office/protocol/hostError";
import type { HostObject } from "../../office/protocol/hostObject";
import type { ConditionalFormat } from "./conditionalFormat";
import type { Range } from "../range";

/** The conditional formats that a range takes part in, the newest first. */
export class ConditionalFormatCollection implements HostObject {
  readonly $type = "ConditionalFormatCollection";

  constructor(private readonly range: Range) {}

  $items(): ConditionalFormat[] {
    return this.#ofSheet.of(this.range.$area);
  }

  add(type: string): ConditionalFormat {
    this.range.$sheet.protection.$check("allowFormatCells");
    return this.#ofSheet.add([this.range.$area], type);
  }

  getCount(): number {
    return this.$items().length;
  }

  getItem(id: string): ConditionalFormat {
    const format = this.getItemOrNullObject(id);
    if (!format) throw hostErrors.itemNotFound();
    return format;
  }

  getItemOrNullObject(id: string): ConditionalFormat | null {
    return this.$items().find(({ $id }) => $id === id) ?? null;
  }

  getItemAt(index: number): ConditionalFormat {
    const format = this.$items()[index];
    if (!format) throw hostErrors.itemNotFound();
    return format;
  }

  clearAll(): void {
    this.range.$sheet.protection.$check("allowFormatCells");
    this.#ofSheet.clear(this.range.$area);
  }

  get #ofSheet() {
    return this.range.$sheet.$conditionalFormats;
  }
}
