import { useRef, useState } from "react";
import { localized } from "../manifest/addin";
import { useObservable } from "./observable";
import { words } from "./words";
import { paneWidths } from "./workbench";
import type { Workbench } from "./workbench";

/**
 * The task pane. Its page is loaded from the start and stays when the pane is hidden: with a shared runtime it also answers
 * functions and commands.
 */
export function Pane({ workbench }: { workbench: Workbench }) {
  const { settings, paneShown, paneWidth, loading } = useObservable(workbench.state);
  const text = words[settings.language];
  const [dragging, setDragging] = useState(false);
  const pane = useRef<HTMLElement>(null);
  const title = localized(workbench.addin.displayName, settings.language);
  const drag = (clientX: number) => workbench.widenPane((pane.current?.getBoundingClientRect().right ?? 0) - clientX);
  return (
    <aside className="pane" ref={pane} hidden={!paneShown} style={{ width: paneWidth }} aria-label={text.pane}>
      <div
        className="pane-edge"
        role="separator"
        aria-orientation="vertical"
        aria-label={text.paneWidth}
        aria-valuenow={paneWidth}
        aria-valuemin={paneWidths.least}
        aria-valuemax={paneWidths.most}
        tabIndex={0}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setDragging(true);
        }}
        onPointerMove={(event) => dragging && drag(event.clientX)}
        onPointerUp={() => setDragging(false)}
        onKeyDown={({ key }) => {
          if (key === "ArrowLeft") workbench.widenPane(paneWidth + 10);
          if (key === "ArrowRight") workbench.widenPane(paneWidth - 10);
        }}
      />
      <div className="pane-title">
        <h2>{title}</h2>
        <button type="button" aria-label={text.closePane} onClick={() => workbench.closePane()}>
          ✕
        </button>
      </div>
      <iframe
        key={loading}
        title={title}
        src={localized(workbench.addin.page, settings.language)}
        style={{ pointerEvents: dragging ? "none" : undefined }}
        onLoad={() => void workbench.pageLoaded()}
      />
    </aside>
  );
}
