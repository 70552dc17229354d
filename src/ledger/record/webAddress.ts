/** Addresses on the web, parsed by the URL standard as browsers do. */

/** null for what is no address. */
export function parseAddress(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

/** Scheme, host and port, which make one server; null for what is no address of a server. */
export function originOf(address: string | null): string | null {
  const origin = address === null ? undefined : parseAddress(address)?.origin;
  return origin === undefined || origin === "null" ? null : origin;
}
