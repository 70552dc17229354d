/** Every command by its id. Ribbon and pane run the same ones, with the same words when they fail. */
import { runCommand, type Command, type Outcome, type Progress } from "./command";

/** A command is loaded when it is first run, so that what the add-in loads at once stays small. */
export const registry = {
  addDeal: async () => (await import("./addDeal")).addDeal,
  checkFeed: async () => (await import("./checkFeed")).checkFeed,
  editDeal: async () => (await import("./editDeal")).editDeal,
  enterFormula: async () => (await import("./enterFormula")).enterFormula,
  exportDeals: async () => (await import("./exchangeDeals")).exportDeals,
  freezeForSharing: async () => (await import("./freezeForSharing")).freezeForSharing,
  goToSheet: async () => (await import("./goToSheet")).goToSheet,
  importDeals: async () => (await import("./exchangeDeals")).importDeals,
  insertDealRow: async () => (await import("./insertDealRow")).insertDealRow,
  insertTemplate: async () => (await import("./insertTemplate")).insertTemplate,
  listSources: async () => (await import("./listSources")).listSources,
  lookForChanges: async () => (await import("./lookForChanges")).lookForChanges,
  readCells: async () => (await import("./readCells")).readCells,
  readRefreshStatus: async () => (await import("./readRefreshStatus")).readRefreshStatus,
  readSelection: async () => (await import("./readSelection")).readSelection,
  readSettings: async () => (await import("./readSettings")).readSettings,
  readSharing: async () => (await import("./readSharing")).readSharing,
  readSource: async () => (await import("./showSource")).readSource,
  refreshDeals: async () => (await import("./refreshDeals")).refreshDeals,
  removeDeal: async () => (await import("./removeDeal")).removeDeal,
  repair: async () => (await import("./repair")).repair,
  saveFeedSettings: async () => (await import("./saveFeedSettings")).saveFeedSettings,
  thaw: async () => (await import("./thaw")).thaw,
  undoInsertion: async () => (await import("./undoInsertion")).undoInsertion,
  undoRefresh: async () => (await import("./undoRefresh")).undoRefresh,
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
