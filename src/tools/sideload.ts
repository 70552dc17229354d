/**
 * Serves the add-in over HTTPS at https://localhost:3000 for Excel on this machine, and says how to load its manifest.
 * The first run asks to trust a certificate that office-addin-dev-certs makes for localhost.
 */
import { spawn } from "node:child_process";
import path from "node:path";
import { getHttpsServerOptions } from "office-addin-dev-certs";

const root = path.join(__dirname, "../..");

const howToLoad = `
Gigadeal is served at https://localhost:3000 as long as this command runs (Ctrl+C stops it).
Load ${path.join(root, "manifest.xml")} in Excel:

  Windows   Share a folder that holds manifest.xml; File > Options > Trust Center > Trusted Add-in Catalogs: add the
            share's address, tick "Show in Menu", restart Excel; Home > Add-ins > More Add-ins > Shared Folder > Gigadeal.
  Mac       Copy manifest.xml to ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef (make the folder if it
            is missing), restart Excel; Home > Add-ins > Gigadeal.
  The web   Open a workbook at excel.cloud.microsoft; Home > Add-ins > More Settings > Upload My Add-in > manifest.xml.
            The browser must trust https://localhost:3000: open that address once.
`;

async function sideload(): Promise<void> {
  await getHttpsServerOptions();
  console.log(howToLoad);
  const webpack = path.join(root, "node_modules/webpack/bin/webpack.js");
  const server = spawn(process.execPath, [webpack, "serve"], { cwd: root, stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => server.kill(signal));
  server.on("exit", (code) => process.exit(code ?? 0));
}

sideload().catch((error: unknown) => {
  console.error(`The HTTPS server could not start: ${error instanceof Error ? error.message : String(error)}`);
  console.error("Without a trusted certificate Excel refuses the add-in: run this command as a user who may add one.");
  process.exit(1);
});
