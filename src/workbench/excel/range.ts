import { RangeValues } from "./rangeValues";
import { RangeFormat } from "./rangeFormat";

/** A range of cells. What it holds, where it is and how it looks are in files of their own. */
export class Range extends RangeValues {
  get format(): RangeFormat {
    return new RangeFormat(this);
  }
}
