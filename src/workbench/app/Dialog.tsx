import { useEffect, useRef } from "react";
import { localized } from "../manifest/addin";
import type { DialogOptions } from "../office/services/dialogs";
import { useObservable } from "./observable";
import { words } from "./words";
import type { Workbench } from "./workbench";

/** A dialog of the add-in, over everything else. Sizes are in percent of the window, as the add-in asked. */
export function Dialog({ workbench, dialog }: { workbench: Workbench; dialog: DialogOptions }) {
  const { settings } = useObservable(workbench.state);
  const text = words[settings.language];
  const box = useRef<HTMLDialogElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    workbench.showDialogIn(() => frame.current?.contentWindow ?? null);
    box.current?.showModal();
  }, [workbench]);
  return (
    <dialog
      ref={box}
      className="dialog"
      aria-label={text.dialog}
      style={{ width: `${dialog.width}vw`, height: `${dialog.height}vh` }}
      onCancel={(event) => {
        event.preventDefault();
        workbench.closeDialog();
      }}
    >
      <div className="pane-title">
        <h2>{localized(workbench.addin.displayName, settings.language)}</h2>
        <button type="button" aria-label={text.close} onClick={() => workbench.closeDialog()}>
          ✕
        </button>
      </div>
      <iframe ref={frame} title={text.dialog} src={dialog.url} />
    </dialog>
  );
}
