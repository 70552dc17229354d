import { useObservable } from "./observable";
import { words } from "./words";
import type { Workbench } from "./workbench";

/** What of an opened file is not here, or why it could not be opened or saved. */
export function FileNote({ workbench }: { workbench: Workbench }) {
  const { settings, fileNote } = useObservable(workbench.state);
  if (!fileNote) return null;
  const { files: text, close } = words[settings.language];
  const isProblem = fileNote.kind !== "opened";
  return (
    <div className={isProblem ? "problem file-note" : "file-note"} role={isProblem ? "alert" : "status"}>
      <span>
        {text[fileNote.kind](fileNote.name)} {"reason" in fileNote && fileNote.reason}
        {"lost" in fileNote &&
          (fileNote.lost.length === 0
            ? text.nothingLost
            : `${text.lost} ${fileNote.lost.map(([kind, count]) => `${text.losses[kind]} (${count})`).join(", ")}.`)}
      </span>
      <button type="button" onClick={() => workbench.state.change({ fileNote: null })}>
        {close}
      </button>
    </div>
  );
}
