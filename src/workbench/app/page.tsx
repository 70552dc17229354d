/** The workbench's page: reads the add-in, opens an empty workbook, and puts both on the screen. */
import { createRoot } from "react-dom/client";
import { createBrowserEngine } from "../engine/browser";
import type { Addin } from "../manifest/addin";
import { App } from "./App";
import { ChartLayer } from "./charts/chartLayer";
import { formatNumber } from "./formatNumber";
import { readSettings } from "./settings";
import { Workbench } from "./workbench";
import "./page.css";

declare global {
  interface Window {
    /** For the add-in's pages (connect.ts) and for tests. */
    workbench?: Workbench;
  }
}

async function main(): Promise<void> {
  const settings = readSettings(location.search);
  const response = await fetch("addin.json");
  if (!response.ok) throw new Error(`The manifest cannot be read (${response.status})`);
  const addin = (await response.json()) as Addin;
  const grid = document.createElement("div");
  grid.className = "grid";
  // Univer lays its bars out when it is made: it needs a size then. Later the grid is moved to its place.
  document.body.append(grid);
  const engine = createBrowserEngine(grid, settings.language);
  const workbench = new Workbench(addin, engine, settings);
  window.workbench = workbench;
  new ChartLayer(engine, workbench.workbook.$charts, formatNumber);
  const place = document.getElementById("workbench");
  if (place) createRoot(place).render(<App workbench={workbench} grid={grid} />);
}

main().catch((error: unknown) => {
  document.body.textContent = error instanceof Error ? error.message : String(error);
});
