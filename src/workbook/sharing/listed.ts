/** A cell as it is told to the user. */
import { areaAddress, type Area } from "../../templates/sheet/a1";

export interface ListedCell {
  readonly sheet: string;
  /** `B7`, or `B7:D9` where the formula fills more cells than its own. */
  readonly address: string;
  readonly formula: string;
}

export const listed = (sheet: string, area: Area, formula: string): ListedCell => ({
  sheet,
  address: areaAddress(area),
  formula,
});
