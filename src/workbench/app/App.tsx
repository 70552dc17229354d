import { useEffect, useRef } from "react";
import { localized } from "../manifest/addin";
import { Dialog } from "./Dialog";
import { FileNote } from "./FileNote";
import { Pane } from "./Pane";
import { Ribbon } from "./Ribbon";
import { TitleBar } from "./TitleBar";
import { useObservable } from "./observable";
import type { Workbench } from "./workbench";

export function App({ workbench, grid }: { workbench: Workbench; grid: HTMLElement }) {
  const { settings, problem, dialog } = useObservable(workbench.state);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.append(grid);
  }, [grid]);
  useEffect(() => {
    document.documentElement.lang = settings.language;
    document.documentElement.dataset.theme = settings.theme;
    document.title = `${localized(workbench.addin.displayName, settings.language)} – Workbench`;
  }, [workbench, settings.language, settings.theme]);
  return (
    <div className="app">
      <TitleBar workbench={workbench} />
      <Ribbon workbench={workbench} />
      {problem && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <FileNote workbench={workbench} />
      <div className="document">
        <div className="sheet" ref={place} />
        <Pane workbench={workbench} />
      </div>
      {dialog && <Dialog workbench={workbench} dialog={dialog} />}
    </div>
  );
}
