import { safeArray } from "../client/safeArray";

/** What an add-in asks for when it opens a dialog. Sizes in percent of the window. */
export interface DialogOptions {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

const SUCCEEDED = 0;
const MESSAGE = 0;
const ALREADY_OPEN = 12007;
const CLOSED_BY_USER = 12006;

/** The one dialog that an add-in may have open. */
export class Dialogs {
  #open: DialogOptions | null = null;
  #toChild: (message: string) => void = () => undefined;

  constructor(
    private readonly raise: (payload: unknown) => boolean,
    private readonly onOpen: (dialog: DialogOptions) => void,
    private readonly onClose: () => void,
  ) {}

  get current(): DialogOptions | null {
    return this.#open;
  }

  open(requested: unknown): number {
    if (this.#open) return ALREADY_OPEN;
    const { url, width, height } = requested as DialogOptions;
    this.#open = { url, width, height };
    this.onOpen(this.#open);
    return SUCCEEDED;
  }

  /** The add-in closes its dialog. */
  close(): void {
    if (!this.#open) return;
    this.#open = null;
    this.onClose();
  }

  /** The user closes it: the add-in is told. */
  closedByUser(): void {
    if (!this.#open) return;
    this.close();
    this.raise(safeArray(CLOSED_BY_USER));
  }

  /** The dialog's page speaks to the add-in. */
  messageParent(message: string, origin = ""): void {
    if (this.#open) this.raise(safeArray(MESSAGE, message, origin));
  }

  messageChild(message: string): void {
    this.#toChild(message);
  }

  /** Where messages to the dialog's page go. */
  connectChild(receive: (message: string) => void): void {
    this.#toChild = receive;
  }
}
