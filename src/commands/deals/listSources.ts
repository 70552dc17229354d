import { today } from "../../ledger/record/dates";
import { loadLedger } from "../../ledger/memory";
import { listSources as list, type ListedSources } from "../../workbook/register/sourcesSheet";
import type { Command } from "../command";

/** Lists the sources of the deals in this workbook on a sheet of their own. */
export const listSources: Command<void, ListedSources> = {
  run: async () => list(await loadLedger(), today()),
};
