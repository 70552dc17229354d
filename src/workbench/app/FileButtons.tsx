import { useRef } from "react";
import { openFile, saveFile } from "./files";
import { useObservable } from "./observable";
import { words } from "./words";
import type { Workbench } from "./workbench";

/** Saves the workbook to a file, and opens another. */
export function FileButtons({ workbench }: { workbench: Workbench }) {
  const { settings, fileBusy } = useObservable(workbench.state);
  const text = words[settings.language].files;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" disabled={fileBusy !== null} onClick={() => input.current?.click()}>
        {fileBusy === "opening" ? text.opening : text.open}
      </button>
      <button type="button" disabled={fileBusy !== null} onClick={() => void saveFile(workbench)}>
        {fileBusy === "saving" ? text.saving : text.save}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={text.open}
        accept=".xlsx,.xlsm"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = "";
          if (file) void openFile(workbench, file);
        }}
      />
    </>
  );
}
