/**
 * `window.external` as Office for Windows fills it: the way office.js (its excel-win32 build) calls its application.
 * Chosen over the web client's because it needs no messages between windows and no trust between origins.
 */
import { documentContext } from "./documentContext";
import type { Surroundings } from "./documentContext";
import { safeArray } from "./safeArray";

/** The numbers that the desktop client gives its methods and events. */
const Call = { RichApiRequest: 93, CommandCompleted: 94 } as const;
export const HostEvent = { DialogMessage: 10, DialogParentMessage: 12, RichApiMessage: 33, Command: 39 } as const;

const NOT_SUPPORTED = 5009;
const SUCCEEDED = 0;

export type HostEventHandler = (event: number, payload: unknown) => void;

/** One call of the request executor, as office.js makes it. */
export interface RichApiCall {
  readonly body: string;
  readonly flags: number;
}

export interface ExternalOptions {
  readonly surroundings: () => Surroundings;
  /** A page in a dialog, which has no shared runtime. */
  readonly isDialog?: boolean;
  /** Answers a batch; both sides are JSON. */
  execute(call: RichApiCall): Promise<string>;
  commandCompleted(): void;
  openDialog?(options: unknown): number;
  closeDialog?(): void;
  messageParent?(message: string, targetOrigin: string | undefined): void;
  messageChild?(message: string): void;
}

export interface External {
  /** Hands an event to office.js, if it listens to that kind. */
  raise(event: number, payload: unknown): boolean;
  /** The page is gone: nothing reaches office.js any more. */
  close(): void;
}

interface WindowLike {
  readonly external: object;
  readonly sessionStorage?: Pick<Storage, "removeItem">;
}

/** Fills the `external` object of a window that office.js is going to be loaded in. */
export function installExternal(window: WindowLike, options: ExternalOptions): External {
  const handlers = new Map<number, HostEventHandler>();
  let open = true;
  const answer = (call: () => void) => void (open && call());
  /** Office always answers later, never while it is being called. */
  const later = (call: () => void) => void setTimeout(() => answer(call));
  const context = documentContext(options.surroundings);
  const hostInfo = () => {
    const { displayLanguage } = options.surroundings();
    const kind = options.isDialog ? "isDialog" : "";
    // The last part: 1 shared runtime, 2 custom functions.
    return `Excel$Win32$16.01$${displayLanguage}$$${kind}$disableLogging$${options.isDialog ? 0 : 3}`;
  };
  Object.assign(window.external, {
    GetHostInfo: hostInfo,
    GetContext: () => context,
    Execute(call: number, params: readonly unknown[], callback: (result: unknown) => void) {
      if (call === Call.RichApiRequest) {
        const [request] = params as [readonly unknown[]];
        void options.execute({ body: String(request[4]), flags: Number(request[6]) }).then((body) => {
          answer(() => callback(safeArray(0, [200, ["content-type", "application/json"], body])));
        });
      } else if (call === Call.CommandCompleted) {
        options.commandCompleted();
        later(() => callback(SUCCEEDED));
      } else {
        later(() => callback(NOT_SUPPORTED));
      }
    },
    RegisterEvent(event: number, target: string, handler: HostEventHandler, callback: (status: number) => void) {
      const status = event === HostEvent.DialogMessage ? openDialog(options, target) : registration(event);
      if (status === SUCCEEDED) handlers.set(event, handler);
      later(() => callback(status));
    },
    UnregisterEvent(event: number, _target: string, callback: (status: number) => void) {
      if (event === HostEvent.DialogMessage) options.closeDialog?.();
      handlers.delete(event);
      // Closing a dialog is the one call that Office answers at once.
      callback(SUCCEEDED);
    },
    MessageParent2(json: string) {
      const { messageToParent, targetOrigin } = JSON.parse(json) as { messageToParent: string; targetOrigin?: string };
      options.messageParent?.(messageToParent, targetOrigin);
    },
    MessageChild2(json: string) {
      const { messageContent } = JSON.parse(json) as { messageContent: string };
      options.messageChild?.(messageContent);
    },
  });
  // office.js remembers here the host it once ran in.
  window.sessionStorage?.removeItem("hostInfoValue");
  return {
    raise(event, payload) {
      const handler = handlers.get(event);
      if (handler) later(() => handler(event, payload));
      return handler !== undefined;
    },
    close: () => void (open = false),
  };
}

/** Events that nothing here raises cannot be listened to. */
function registration(event: number): number {
  return Object.values<number>(HostEvent).includes(event) ? SUCCEEDED : NOT_SUPPORTED;
}

function openDialog({ openDialog: open }: ExternalOptions, target: string): number {
  return open ? open(JSON.parse(target)) : NOT_SUPPORTED;
}
