import { serialOfMoment } from "../../ledger/record/dates";
import { storedInMemory, loadLedger } from "../../ledger/memory";
import { readFeedSettings } from "../../workbook/refresh/feedSettings";
import { readRegisterStatus, type RegisterStatus } from "../../workbook/register/registerStatus";
import type { Command } from "../command";

export interface RefreshStatus {
  /** null where the workbook has no register. */
  readonly register: RegisterStatus | null;
  /** Where deals are read from; null is the file that came with Gigadeal. */
  readonly feed: string | null;
  /** A newer Gigadeal has stored deals in the workbook: there may be more to them than this one reads. */
  readonly hasNewer: boolean;
}

/** What the Refresh page says before anything is refreshed: how fresh the register is, and where it is read from. */
export const readRefreshStatus: Command<void, RefreshStatus> = {
  run: async () => {
    await loadLedger().catch(() => undefined); // the register is shown without it, too
    return {
      register: await readRegisterStatus(serialOfMoment(new Date())),
      feed: (await readFeedSettings()).address,
      hasNewer: storedInMemory()?.unread === "newer",
    };
  },
};
