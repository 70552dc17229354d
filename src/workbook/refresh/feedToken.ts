/**
 * The feed's access token, kept with the one origin that it was typed for: no other server ever gets it. Kept on this
 * computer if the user says so, else until Excel is closed.
 */
import { originOf } from "../../ledger/record/webAddress";
import { readStored, writeStored } from "../excel/storage";

const tokenKey = "gigadeal.feedToken";
/** Version 1, of Gigadeal 0.1.0, was the bare token. */
const TOKEN_VERSION = 2;

interface KeptToken {
  readonly origin: string;
  readonly token: string;
}

let sessionToken: KeptToken | null = null;

/**
 * The token for a feed's address. A kept one that was typed for another origin leaves storage.
 *
 * @param address  null for the bundled deals, which have none
 * @param isKept   whether the settings say that it is kept on this computer
 */
export async function readToken(address: string | null, isKept: boolean): Promise<string | null> {
  const known = isKept ? keptToken(await readStored(tokenKey), address) : sessionToken;
  if (known === null) return null;
  if (known.origin === originOf(address)) return known.token;
  await forgetToken();
  return null;
}

/**
 * Keeps a token for an address, in place of the one before. The one that is known for another origin is not taken along
 * to this one: it is forgotten, and has to be typed again.
 */
export async function writeToken(
  token: string | null,
  address: string | null,
  settings: { readonly keepToken: boolean; readonly before: { readonly address: string | null } },
): Promise<void> {
  const origin = originOf(address);
  const known = [sessionToken, keptToken(await readStored(tokenKey), settings.before.address)];
  const isOfAnother = known.some((kept) => kept !== null && kept.token === token && kept.origin !== origin);
  if (token === null || origin === null || isOfAnother) return forgetToken();
  sessionToken = { origin, token };
  await writeStored(tokenKey, settings.keepToken ? JSON.stringify({ version: TOKEN_VERSION, origin, token }) : null);
}

async function forgetToken(): Promise<void> {
  sessionToken = null;
  await writeStored(tokenKey, null);
}

/** @param address  of the settings that are stored beside it: a token of version 1 was typed for that */
function keptToken(stored: string | null, address: string | null): KeptToken | null {
  if (stored === null || stored === "") return null;
  const kept = versioned(stored);
  if (kept) return kept;
  return { origin: originOf(address) ?? "", token: stored };
}

function versioned(stored: string): KeptToken | null {
  try {
    const { version, origin, token } = (JSON.parse(stored) ?? {}) as Record<string, unknown>;
    return version === TOKEN_VERSION && typeof origin === "string" && typeof token === "string"
      ? { origin, token }
      : null;
  } catch {
    return null;
  }
}
