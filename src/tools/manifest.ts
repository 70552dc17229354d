/**
 * What the build makes of manifest.xml: the production origin, and a namespace where one is wanted. Microsoft's reader and
 * writer of manifests does the XML; its own changes are of the id and the name only, so that the rest is said here.
 */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { ManifestHandlerXml } from "office-addin-manifest/lib/manifestHandler/manifestHandlerXml";
import { getXmlAttributeValue, getXmlElement, getXmlElements } from "office-addin-manifest/lib/xml";

export const developmentOrigin = "https://localhost:3000";

const source = path.join(__dirname, "../../manifest.xml");

export interface ManifestTarget {
  /** Where the add-in is served from, with or without a path: `https://host/path`. */
  readonly origin: string;
  /** Prefix of the functions, such as GIGADEAL for `=GIGADEAL.ANNUALIZE(…)`; empty for bare names. */
  readonly namespace: string;
}

/** An element as the reader gives it: attributes under "$", the elements of a name in a list under it. */
interface XmlElement {
  [name: string]: XmlElement[] | Record<string, string>;
}

/** Checks what was given on the command line, so that a wrong manifest is never written. */
export function readTarget(environment: { origin?: unknown; namespace?: unknown }): ManifestTarget {
  const origin = String(environment.origin ?? developmentOrigin).replace(/\/+$/, "");
  if (!/^https:\/\/[^\s"'<>&/]+(\/[^\s"'<>&]*)?$/.test(origin)) {
    throw new Error(`origin: expected https://host or https://host/path, got "${origin}"`);
  }
  const namespace = String(environment.namespace ?? "");
  if (!/^([A-Z][A-Z0-9_]{0,31})?$/i.test(namespace)) {
    throw new Error(`namespace: expected up to 32 letters, digits and _, starting with a letter, got "${namespace}"`);
  }
  return { origin, namespace: namespace.toUpperCase() };
}

/** The manifest for a target. Comments, which are for developers, do not go with it. */
export async function manifestFor({ origin, namespace }: ManifestTarget): Promise<string> {
  const handler = new ManifestHandlerXml(source);
  const manifest = movedTo(origin, await handler.parseXmlAsync()) as { OfficeApp: XmlElement };
  if (namespace !== "") addNamespace(manifest.OfficeApp, namespace);
  // The writer writes to files only.
  const folder = await mkdtemp(path.join(os.tmpdir(), "manifest-"));
  try {
    handler.manifestPath = path.join(folder, "manifest.xml");
    await handler.writeManifestData(manifest);
    return `${await readFile(handler.manifestPath, "utf8")}\n`;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The same with every address at the origin. An AppDomain is a bare origin: Excel ignores one with a path. */
function movedTo(origin: string, node: unknown): unknown {
  if (typeof node === "string") {
    if (node === developmentOrigin) return new URL(origin).origin;
    return node.startsWith(`${developmentOrigin}/`) ? origin + node.slice(developmentOrigin.length) : node;
  }
  if (Array.isArray(node)) return node.map((element) => movedTo(origin, element));
  const parts = Object.entries(node as object);
  return Object.fromEntries(parts.map(([name, part]) => [name, movedTo(origin, part)]));
}

function addNamespace(manifest: XmlElement, namespace: string): void {
  const overrides = first(manifest, "VersionOverrides");
  const points = listOf(first(overrides, "Hosts", "Host", "AllFormFactors"), "ExtensionPoint");
  const functions = points.find((point) => getXmlAttributeValue(point, "xsi:type") === "CustomFunctions");
  if (!functions) throw new Error("manifest.xml: expected an extension point of CustomFunctions");
  functions.Namespace = [{ $: { resid: "Functions.Namespace" } }];
  const texts = listOf(first(overrides, "Resources", "bt:ShortStrings"), "bt:String");
  texts.unshift({ $: { id: "Functions.Namespace", DefaultValue: namespace } });
}

const listOf = (element: XmlElement, name: string) => getXmlElements(element, name) as XmlElement[];

function first(element: XmlElement, ...names: readonly string[]): XmlElement {
  return names.reduce((within, name) => {
    const found = getXmlElement(within, name) as XmlElement | undefined;
    if (!found) throw new Error(`manifest.xml: expected to find <${name}>`);
    return found;
  }, element);
}
