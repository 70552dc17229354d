import type { HostObject } from "../protocol/hostObject";

/** Told when office.js can run the add-in's associated commands. */
export class AddinInternalService implements HostObject {
  readonly $type = "AddinInternalService";
  readonly ready: Promise<void>;
  #isReady: () => void = () => undefined;

  constructor() {
    this.ready = new Promise((resolve) => (this.#isReady = resolve));
  }

  notifyActionHandlerReady(): null {
    this.#isReady();
    return null;
  }
}

/** Whether the add-in's page is to be loaded with the document, unseen. */
export class AppRuntimePersistenceService implements HostObject {
  readonly $type = "AppRuntimePersistenceService";

  constructor(private readonly startup: StartupState) {}

  getAppRuntimeStartState(): string {
    return this.startup.loadsWithDocument ? "Background" : "Inactive";
  }

  setAppRuntimeStartState(state: string): null {
    this.startup.loadsWithDocument = state !== "Inactive";
    return null;
  }
}

/** Kept with the document. */
export interface StartupState {
  loadsWithDocument: boolean;
}

const VISIBILITY_CHANGED = 65539;

/** Shows and hides the pane of the shared runtime. */
export class AppRuntimeService implements HostObject {
  readonly $type = "AppRuntimeService";
  #isShown: boolean;

  constructor(
    shown: boolean,
    private readonly raise: (eventType: number, targetId: string, event: unknown) => void,
    private readonly onChange: (shown: boolean) => void,
  ) {
    this.#isShown = shown;
  }

  get isShown(): boolean {
    return this.#isShown;
  }

  show(shown: boolean): void {
    if (shown === this.#isShown) return;
    this.#isShown = shown;
    this.onChange(shown);
    this.raise(VISIBILITY_CHANGED, "", { visibility: shown ? "Visible" : "Hidden" });
  }

  getAppRuntimeState(): string {
    return this.#isShown ? "Visible" : "Background";
  }

  setAppRuntimeState(state: string): null {
    this.show(state === "Visible");
    return null;
  }
}
