import { hostErrors } from "../protocol/hostError";
import type { HostObject } from "../protocol/hostObject";

/** What an add-in may change on the ribbon, by the ids of its manifest. */
export interface RibbonChanges {
  setEnabled(controlId: string, enabled: boolean): void;
  setTabVisible(tabId: string, visible: boolean): void;
}

/** `Office.ribbon.requestUpdate`. */
export class RibbonService implements HostObject {
  readonly $type = "DynamicRibbon";

  constructor(private readonly changes: RibbonChanges) {}

  getButton(id: string): RibbonButton {
    return new RibbonButton(id, this.changes);
  }

  getTab(id: string): RibbonTab {
    return new RibbonTab(id, this.changes);
  }

  executeRequestCreate(): never {
    throw hostErrors.notImplemented("Office.ribbon.requestCreateControls");
  }
}

class RibbonButton implements HostObject {
  readonly $type = "RibbonButton";

  constructor(
    readonly $id: string,
    private readonly changes: RibbonChanges,
  ) {}

  set enabled(enabled: boolean) {
    this.changes.setEnabled(this.$id, enabled);
  }
}

class RibbonTab implements HostObject {
  readonly $type = "RibbonTab";

  constructor(
    readonly $id: string,
    private readonly changes: RibbonChanges,
  ) {}

  setVisibility(visible: boolean): null {
    this.changes.setTabVisible(this.$id, visible);
    return null;
  }
}
