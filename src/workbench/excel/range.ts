import { ConditionalFormatCollection } from "./conditional/conditionalFormats";
import { DataValidation } from "./validation/dataValidation";
import { RangeEdits } from "./ranges/rangeEdits";
import { RangeAreas } from "./ranges/rangeAreas";
import { RangeFormat } from "./format/rangeFormat";
import { specialCells } from "./ranges/specialCells";
import { hostErrors } from "../office/protocol/hostError";

/** A range of cells. Where it is, what it holds and how it changes are in files of their own. */
export class Range extends RangeEdits {
  get format(): RangeFormat {
    return new RangeFormat(this.$sheet, [this.$area]);
  }

  get dataValidation(): DataValidation {
    return new DataValidation(this);
  }

  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this);
  }

  /** Cells of a kind, such as those with formulas. */
  getSpecialCells(cellType: string, valueType?: string | null): RangeAreas {
    const cells = this.getSpecialCellsOrNullObject(cellType, valueType);
    if (!cells) throw hostErrors.itemNotFound();
    return cells;
  }

  getSpecialCellsOrNullObject(cellType: string, valueType?: string | null): RangeAreas | null {
    this.$sheet.$workbook.$flush();
    const areas = specialCells(this.$sheet, this.$area, cellType, valueType ?? "All");
    return areas.length > 0 ? new RangeAreas(this.$sheet, areas) : null;
  }
}
