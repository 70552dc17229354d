import { useState } from "react";
import { FileButtons } from "./FileButtons";
import { Switches } from "./Switches";
import { useObservable } from "./observable";
import { words } from "./words";
import type { Workbench } from "./workbench";

export function TitleBar({ workbench }: { workbench: Workbench }) {
  const { settings, book } = useObservable(workbench.state);
  const [open, setOpen] = useState(false);
  const text = words[settings.language];
  return (
    <header className="title">
      <span className="title-mark" aria-hidden="true" />
      <span className="title-book">{book ?? text.book}</span>
      <span className="title-note">{text.notExcel}</span>
      <FileButtons workbench={workbench} />
      <div
        className="menu"
        onKeyDown={(event) => event.key === "Escape" && setOpen(false)}
        onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}
      >
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {text.workbench}
        </button>
        {open && <Switches workbench={workbench} />}
      </div>
    </header>
  );
}
