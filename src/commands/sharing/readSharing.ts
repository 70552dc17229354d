import { countFrozen } from "../../workbook/sharing/frozen";
import type { Command } from "../command";

export interface SharingStatus {
  /** Cells whose formulas the workbook keeps; 0 where nothing is frozen. */
  readonly frozen: number;
  /** When cells were last frozen, as Excel's serial in the user's time zone. */
  readonly when: number | null;
}

/** Whether cells of this workbook are frozen for sharing. */
export const readSharing: Command<void, SharingStatus> = {
  id: "readSharing",
  run: () => countFrozen(),
};
