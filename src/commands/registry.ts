/** Every command by its id. Ribbon and pane run the same ones, with the same words when they fail. */
import { runCommand, type Command, type Outcome, type Progress } from "./command";

/** A command is loaded when it is first run, so that what the add-in loads at once stays small. */
export const registry = {
  addDeal: async () => (await import("./deals/addDeal")).addDeal,
  checkFeed: async () => (await import("./settings/checkFeed")).checkFeed,
  editDeal: async () => (await import("./deals/editDeal")).editDeal,
  enterFormula: async () => (await import("./cells/enterFormula")).enterFormula,
  exportDeals: async () => (await import("./deals/importDeals")).exportDeals,
  freezeForSharing: async () => (await import("./sharing/freezeForSharing")).freezeForSharing,
  goToSheet: async () => (await import("./cells/goToSheet")).goToSheet,
  importDeals: async () => (await import("./deals/importDeals")).importDeals,
  insertDealRow: async () => (await import("./deals/insertDealRow")).insertDealRow,
  insertTemplate: async () => (await import("./insertion/insertTemplate")).insertTemplate,
  listSources: async () => (await import("./deals/listSources")).listSources,
  lookForChanges: async () => (await import("./refresh/checkForChanges")).lookForChanges,
  readCells: async () => (await import("./cells/readCells")).readCells,
  readRefreshStatus: async () => (await import("./refresh/readRefreshStatus")).readRefreshStatus,
  readSelection: async () => (await import("./cells/readSelection")).readSelection,
  readSettings: async () => (await import("./settings/readSettings")).readSettings,
  readSharing: async () => (await import("./sharing/readSharing")).readSharing,
  readSource: async () => (await import("./deals/showSource")).readSource,
  refreshDeals: async () => (await import("./refresh/refreshDeals")).refreshDeals,
  removeDeal: async () => (await import("./deals/removeDeal")).removeDeal,
  repair: async () => (await import("./sharing/repair")).repair,
  saveFeedSettings: async () => (await import("./settings/saveFeedSettings")).saveFeedSettings,
  thaw: async () => (await import("./sharing/thaw")).thaw,
  undoInsertion: async () => (await import("./insertion/undoInsertion")).undoInsertion,
  undoRefresh: async () => (await import("./refresh/undoRefresh")).undoRefresh,
};

export type Registry = typeof registry;
export type CommandId = keyof Registry;
type CommandOf<Id extends CommandId> = Awaited<ReturnType<Registry[Id]>>;
export type InputOf<Id extends CommandId> = Parameters<CommandOf<Id>["run"]>[0];
export type ResultOf<Id extends CommandId> = Awaited<ReturnType<CommandOf<Id>["run"]>>;

/** Runs a command by its id. A part of the add-in that cannot be loaded is a problem like any other. */
export async function runById<Id extends CommandId>(
  commands: Registry,
  id: Id,
  input: InputOf<Id>,
  progress?: Progress,
): Promise<Outcome<ResultOf<Id>>> {
  let command: Command<InputOf<Id>, ResultOf<Id>>;
  try {
    command = (await commands[id]()) as unknown as Command<InputOf<Id>, ResultOf<Id>>;
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { ok: false, problem: { key: "partNotLoaded", parameters: { detail } } };
  }
  return runCommand(command, input, progress);
}
