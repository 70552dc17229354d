import { countFrozen, type FrozenCount } from "../../workbook/sharing/frozen";
import type { Command } from "../command";

/** Whether cells of this workbook are frozen for sharing. */
export const readSharing: Command<void, FrozenCount> = {
  run: () => countFrozen(),
};
