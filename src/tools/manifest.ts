/** What the build makes of manifest.xml: the production origin, and a namespace where one is wanted. */

export const developmentOrigin = "https://localhost:3000";

export interface ManifestTarget {
  /** Where the add-in is served from, with or without a path: `https://host/path`. */
  readonly origin: string;
  /** Prefix of the functions, such as GIGADEAL for `=GIGADEAL.ANNUALIZE(…)`; empty for bare names. */
  readonly namespace: string;
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

/** The manifest for a target. AppDomain holds a bare origin: Excel ignores one with a path. Comments are for developers. */
export function manifestFor(manifest: string, { origin, namespace }: ManifestTarget): string {
  const withOrigin = manifest
    .replace(/<!--[\s\S]*?-->\n?/g, "")
    .replaceAll(`<AppDomain>${developmentOrigin}</AppDomain>`, `<AppDomain>${new URL(origin).origin}</AppDomain>`)
    .replaceAll(`"${developmentOrigin}/`, `"${origin}/`);
  return namespace === "" ? withOrigin : withNamespace(withOrigin, namespace);
}

function withNamespace(manifest: string, namespace: string): string {
  const element = `  <Namespace resid="Functions.Namespace"/>\n          `;
  const text = `<bt:String id="Functions.Namespace" DefaultValue="${namespace}"/>\n        `;
  return insertBefore(
    insertBefore(manifest, "</ExtensionPoint>\n        </AllFormFactors>", element),
    `<bt:String id="GetStarted.Title"`,
    text,
  );
}

function insertBefore(text: string, mark: string, insertion: string): string {
  const at = text.indexOf(mark);
  if (at < 0) throw new Error(`manifest.xml: expected to find ${mark}`);
  return text.slice(0, at) + insertion + text.slice(at);
}
