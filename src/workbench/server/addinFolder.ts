/** The files of an add-in: where the manifest says they are on the web, and where they are on this machine. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Addin, Localized } from "../manifest/addin";
import { readManifest } from "../manifest/readManifest";

/** An add-in, ready to be served. */
export interface AddinFolder {
  /** The manifest, its addresses changed to where this server has them. */
  readonly addin: Addin;
  readonly folder: string;
  /** The path under which the folder is served, with a slash at its end. */
  readonly path: string;
  /** Files that the manifest names and that are not in the folder: without them some of the add-in does not work. */
  readonly missing: readonly string[];
}

/** @throws Error that names the manifest and says what is wrong with it */
export function openAddin(manifestFile: string): AddinFolder {
  const addin = readOrExplain(manifestFile);
  const folder = resolve(dirname(manifestFile));
  const { origin } = new URL(addin.page.value);
  const own = addressesOf(addin).filter((address) => URL.canParse(address) && new URL(address).origin === origin);
  const path = commonFolder(own.map((address) => new URL(address).pathname));
  const toLocal = (address: string) => {
    if (!own.includes(address)) return address;
    const { pathname, search } = new URL(address);
    return pathname + search;
  };
  const files = own.map((address) => decodeURIComponent(new URL(address).pathname).slice(path.length));
  return {
    addin: mapAddresses(addin, toLocal),
    folder,
    path,
    missing: [...new Set(files)].filter((file) => !existsSync(join(folder, file))),
  };
}

function readOrExplain(manifestFile: string): Addin {
  try {
    const addin = readManifest(readFileSync(manifestFile, "utf8"));
    if (!URL.canParse(addin.page.value)) throw new Error(`The address of its page is "${addin.page.value}"`);
    return addin;
  } catch (error) {
    const { message } = error as Error;
    throw new Error(`${manifestFile} cannot be used as the manifest of an Excel add-in. ${message}.`);
  }
}

/** The longest folder that all paths are in. */
function commonFolder(paths: readonly string[]): string {
  const folders = paths.map((path) => path.split("/").slice(1, -1));
  const shared: string[] = [];
  for (const [index, name] of (folders[0] ?? []).entries()) {
    if (!folders.every((folder) => folder[index] === name)) break;
    shared.push(`${name}/`);
  }
  return `/${shared.join("")}`;
}

function addressesOf(addin: Addin): string[] {
  const addresses: string[] = [];
  mapAddresses(addin, (address) => {
    addresses.push(address);
    return address;
  });
  return addresses;
}

function mapAddresses(addin: Addin, change: (address: string) => string): Addin {
  const each = (text: Localized): Localized => ({
    value: change(text.value),
    overrides: Object.fromEntries(Object.entries(text.overrides).map(([locale, value]) => [locale, change(value)])),
  });
  return {
    ...addin,
    page: each(addin.page),
    functions: addin.functions && each(addin.functions),
    groups: addin.groups.map((group) => ({
      ...group,
      controls: group.controls.map((control) => ({
        ...control,
        icons: Object.fromEntries(Object.entries(control.icons).map(([size, address]) => [size, change(address)])),
        action:
          control.action.kind === "showTaskpane"
            ? { ...control.action, page: each(control.action.page) }
            : control.action,
      })),
    })),
  };
}
