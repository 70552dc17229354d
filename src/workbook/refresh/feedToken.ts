/**
 * The feed's access token, kept with the one origin that it was typed for: no other server ever gets it. Kept on this
 * computer if the user says so, else until Excel is closed.
 */
import { originOf } from "../../ledger/record/webAddress";
import { readStored, writeStored } from "../excel/storage";

/** The token as it is. Should it ever need another form, that gets a key of its own. */
const tokenKey = "gigadeal.feedToken";
/** Not there for a token that 0.1.0 kept: that is of the address that 0.1.0 kept beside it. */
const originKey = "gigadeal.feedTokenOrigin";

interface KnownToken {
  readonly origin: string | null;
  readonly token: string;
}

let sessionToken: KnownToken | null = null;

/**
 * The token for a feed's address. One that was typed for another origin is forgotten.
 *
 * @param address  null for the bundled deals, which need none
 * @param isKept   whether the settings say that it is kept on this computer
 */
export async function readToken(address: string | null, isKept: boolean): Promise<string | null> {
  const known = isKept ? await keptToken(address) : sessionToken;
  if (known === null) return null;
  if (known.origin !== null && known.origin === originOf(address)) return known.token;
  await forgetToken();
  return null;
}

export interface TokenPlace {
  readonly address: string | null;
  readonly keepToken: boolean;
  /** The address that is stored so far. */
  readonly addressBefore: string | null;
}

/**
 * Keeps a token for an address, in place of the one before. The token that is known for another origin is not taken along
 * to this one: it is forgotten, and has to be typed again.
 */
export async function writeToken(
  token: string | null,
  { address, keepToken, addressBefore }: TokenPlace,
): Promise<void> {
  const origin = originOf(address);
  const known = [sessionToken, await keptToken(addressBefore)];
  await forgetToken();
  const isOfAnother = known.some((one) => one?.token === token && one?.origin !== origin);
  if (token === null || origin === null || isOfAnother) return;
  sessionToken = { origin, token };
  if (!keepToken) return;
  await writeStored(originKey, origin);
  await writeStored(tokenKey, token);
}

async function forgetToken(): Promise<void> {
  sessionToken = null;
  await writeStored(tokenKey, null);
  await writeStored(originKey, null);
}

async function keptToken(address: string | null): Promise<KnownToken | null> {
  const token = await readStored(tokenKey);
  return token === null ? null : { origin: (await readStored(originKey)) ?? originOf(address), token };
}
