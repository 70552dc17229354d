/**
 * Addresses on the web, parsed by the URL standard as browsers do. Browsers read much that looks like something else: a
 * host behind a user name, a host in other letters, backslashes, numbers. What does not say plainly where it leads is
 * refused.
 */

/** null for what is no address. */
function parseAddress(text: string): URL | null {
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

/** Spaces, controls, halves of characters, and what is not seen or turns the direction of writing. */
const UNPRINTABLE =
  /[\s\p{Cc}\p{Cf}\p{Cs}\p{Zs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}<>"\\]/u;
const HOST_LABELS = /^(?:\[[0-9a-f:.]+\]|[^.]+(?:\.[^.]+)*)$/;

/**
 * An address that says plainly where it leads: `scheme://host…`, the host written as it is called.
 *
 * @returns null where there is a user name, an empty or disguised host, a character that is not seen
 * @example
 * plainAddress("https://oracle.com@evil.example/") //=> null
 */
export function plainAddress(text: string): URL | null {
  if (UNPRINTABLE.test(text)) return null;
  const written = /^[a-z]+:\/\/([^/?#]+)/i.exec(text)?.[1];
  const url = parseAddress(text);
  if (!url || written === undefined || written.includes("@")) return null;
  const host = written.replace(/:\d*$/, "").toLowerCase();
  if (!HOST_LABELS.test(url.hostname)) return null;
  // A host in another script has its name in ASCII; letters that only look other (ｏｒａｃｌｅ) turn into plain ones.
  const isAscii = /^[\x21-\x7e]+$/.test(host);
  const isPlain = isAscii ? host === url.hostname : url.hostname.split(".").some((label) => label.startsWith("xn--"));
  return isPlain ? url : null;
}

/** Whether an address can be the link of a source. */
export const isPlainLink = (text: string): boolean => plainAddress(text)?.protocol === "https:";
