import { today } from "../ledger/dates";
import { loadLedger } from "../ledger/memory";
import { listSources as list, type ListedSources } from "../workbook/sourcesSheet";
import type { Command } from "./command";

/** Lists the sources of the deals in this workbook on a sheet of their own. */
export const listSources: Command<void, ListedSources> = {
  id: "listSources",
  run: async () => list(await loadLedger(), today()),
};
