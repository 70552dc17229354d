/** Saving the workbook to a file and opening another one. What does it is loaded when it is asked for. */
import type { LossKind } from "../file/losses";
import type { Workbench } from "./workbench";

/** What a person is told after a file was opened, or could not be. */
export type FileNote =
  | { readonly kind: "opened"; readonly name: string; readonly lost: readonly (readonly [LossKind, number])[] }
  | { readonly kind: "noWorkbook"; readonly name: string }
  | { readonly kind: "notOpened" | "notSaved"; readonly name: string; readonly reason: string };

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export async function saveFile(workbench: Workbench): Promise<void> {
  const name = workbench.workbook.name;
  await run(workbench, "saving", async () => {
    try {
      const { saveWorkbook } = await import("../file/saveWorkbook");
      download(await saveWorkbook(workbench.workbook, readProgram), name);
      return null;
    } catch (error) {
      return { kind: "notSaved", name, reason: reasonOf(error) };
    }
  });
}

/** In place of the workbook that is open. Like Excel, it loads the add-in's page anew for it. */
export async function openFile(workbench: Workbench, file: File): Promise<void> {
  await run(workbench, "opening", async () => {
    const { FileProblem, openWorkbook } = await import("../file/openWorkbook");
    try {
      const losses = await openWorkbook(workbench.workbook, new Uint8Array(await file.arrayBuffer()), readProgram);
      workbench.opened(file.name.replace(/\.xls[xm]$/i, ""));
      return { kind: "opened", name: file.name, lost: losses.all };
    } catch (error) {
      if (error instanceof FileProblem) return { kind: "noWorkbook", name: file.name };
      return { kind: "notOpened", name: file.name, reason: reasonOf(error) };
    }
  });
}

async function run(
  { state }: Workbench,
  fileBusy: "saving" | "opening",
  act: () => Promise<FileNote | null>,
): Promise<void> {
  if (state.value.fileBusy) return;
  state.change({ fileBusy, fileNote: null });
  state.change({ fileNote: await act(), fileBusy: null });
}

async function readProgram(): Promise<Uint8Array> {
  const response = await fetch("excelize.wasm.gz");
  if (!response.ok) throw new Error(`excelize.wasm.gz cannot be read (${response.status})`);
  return new Uint8Array(await response.arrayBuffer());
}

function download(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type: XLSX }));
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  // The browser has taken the file over by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
