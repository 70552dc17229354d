/**
 * The registry of commands: every command by its id, whether the ribbon has a button for it, when it is enabled. What each
 * is called is in text/commandLabels.ts. The ribbon needs the ids at once, so this holds no more than can be loaded at once.
 */
import { detailOf } from "../workbook/excel/problems";
import { runCommand, type Command, type Outcome, type Progress } from "./command";

/** What of the workbook decides whether a command is enabled; left out as long as it is not known. */
export interface WorkbookState {
  readonly hasRegister?: boolean;
  readonly frozenCells?: number;
}

interface Entry {
  /** On the ribbon: its id is an action id of manifest.xml, and it takes no input. */
  readonly ribbon?: boolean;
  /** Whether it can do anything in such a workbook; left out, in any. */
  enabled?(workbook: WorkbookState): boolean;
  /** A command is loaded when it is first run. */
  load(): Promise<Command<never, unknown>>;
}

/** As long as nobody knows that there is no register, running the command finds out and says so. */
const withRegister = ({ hasRegister = true }: WorkbookState): boolean => hasRegister;

export const registry = {
  addDeal: { enabled: withRegister, load: async () => (await import("./deals/addDeal")).addDeal },
  checkFeed: { load: async () => (await import("./settings/checkFeed")).checkFeed },
  checkForChanges: {
    enabled: withRegister,
    load: async () => (await import("./refresh/checkForChanges")).checkForChanges,
  },
  editDeal: { enabled: withRegister, load: async () => (await import("./deals/editDeal")).editDeal },
  enterFormula: { load: async () => (await import("./cells/enterFormula")).enterFormula },
  exportDeals: { load: async () => (await import("./deals/exportDeals")).exportDeals },
  freezeForSharing: { load: async () => (await import("./sharing/freezeForSharing")).freezeForSharing },
  goToSheet: { load: async () => (await import("./cells/goToSheet")).goToSheet },
  importDeals: { enabled: withRegister, load: async () => (await import("./deals/importDeals")).importDeals },
  insertDealRow: { enabled: withRegister, load: async () => (await import("./deals/insertDealRow")).insertDealRow },
  insertTemplate: { load: async () => (await import("./insertion/insertTemplate")).insertTemplate },
  listSources: { enabled: withRegister, load: async () => (await import("./deals/listSources")).listSources },
  readCells: { load: async () => (await import("./cells/readCells")).readCells },
  readRefreshStatus: { load: async () => (await import("./refresh/readRefreshStatus")).readRefreshStatus },
  readSelection: { load: async () => (await import("./cells/readSelection")).readSelection },
  readSettings: { load: async () => (await import("./settings/readSettings")).readSettings },
  readSharing: { load: async () => (await import("./sharing/readSharing")).readSharing },
  readSource: { load: async () => (await import("./deals/showSource")).readSource },
  refreshDeals: { enabled: withRegister, load: async () => (await import("./refresh/refreshDeals")).refreshDeals },
  removeDeal: { enabled: withRegister, load: async () => (await import("./deals/removeDeal")).removeDeal },
  repair: { load: async () => (await import("./sharing/repair")).repair },
  saveFeedSettings: { load: async () => (await import("./settings/saveFeedSettings")).saveFeedSettings },
  showRefresh: { ribbon: true, load: async () => (await import("./refresh/showRefresh")).showRefresh },
  showSource: { ribbon: true, load: async () => (await import("./deals/showSource")).showSource },
  thaw: { enabled: ({ frozenCells = 0 }) => frozenCells > 0, load: async () => (await import("./sharing/thaw")).thaw },
  undoInsertion: { load: async () => (await import("./insertion/undoInsertion")).undoInsertion },
  undoRefresh: { enabled: withRegister, load: async () => (await import("./refresh/undoRefresh")).undoRefresh },
} satisfies Record<string, Entry>;

export type Registry = typeof registry;
export type CommandId = keyof Registry;
type CommandOf<Id extends CommandId> = Awaited<ReturnType<Registry[Id]["load"]>>;
export type InputOf<Id extends CommandId> = Parameters<CommandOf<Id>["run"]>[0];
export type ResultOf<Id extends CommandId> = Awaited<ReturnType<CommandOf<Id>["run"]>>;

const entries: Readonly<Record<CommandId, Entry>> = registry;

/** The commands that the ribbon has buttons for. */
export const ribbonIds: readonly CommandId[] = (Object.keys(entries) as CommandId[]).filter((id) => entries[id].ribbon);

/** Whether a command can do anything in such a workbook. */
export function isEnabled(id: CommandId, workbook: WorkbookState): boolean {
  return entries[id].enabled?.(workbook) ?? true;
}

/** Runs a command by its id. A part of the add-in that cannot be loaded is a problem like any other. */
export async function runById<Id extends CommandId>(
  commands: Registry,
  id: Id,
  input: InputOf<Id>,
  progress?: Progress,
): Promise<Outcome<ResultOf<Id>>> {
  let command: Command<InputOf<Id>, ResultOf<Id>>;
  try {
    command = (await commands[id].load()) as unknown as Command<InputOf<Id>, ResultOf<Id>>;
  } catch (error) {
    return { ok: false, problem: { key: "partNotLoaded", parameters: { detail: detailOf(error) } } };
  }
  return runCommand(command, input, progress);
}
