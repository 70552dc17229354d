/**
 * Reads a deal feed: any address that answers with the JSON of docs/feed.md. Asks only whether it changed where it
 * can, waits and tries again where the server asks for it, and gives up on what is too slow or too large.
 */
import { Problem } from "../../text/problem";
import type { Ledger } from "../record/deal";
import { plainAddress } from "../record/webAddress";
import { parseDocument } from "./parseDocument";

export interface Feed {
  readonly address: string;
  /** A bearer token, for feeds that are not public. */
  readonly token: string | null;
}

export interface Reading {
  readonly ledger: Ledger;
  /** False when the server said that nothing changed since the last reading of this session. */
  readonly changed: boolean;
}

/** What a reading needs from the world around it; tests give their own. */
export interface Surroundings {
  fetch(address: string, request: RequestInit): Promise<Response>;
  /** Resolves after some milliseconds; rejects with the signal's reason when it is aborted before. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
  now(): number;
  /** From 0 up to 1. */
  random(): number;
}

const ATTEMPTS = 4;
const FIRST_PAUSE = 1000;
/** A server that asks for a longer pause is told to the user instead. */
const LONGEST_PAUSE = 30_000;
const TIME_LIMIT = 20_000;
const SIZE_LIMIT = 32 * 2 ** 20;
/** Trying again may help against these. */
const PASSING = new Set([429, 500, 502, 503, 504]);

const surroundings: Surroundings = {
  fetch: (address, request) => fetch(address, request),
  wait: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer);
        reject(signal.reason as Error);
      };
      const timer = setTimeout(() => {
        signal.removeEventListener("abort", stop);
        resolve();
      }, milliseconds);
      signal.addEventListener("abort", stop, { once: true });
    }),
  now: () => Date.now(),
  random: () => Math.random(),
};

/** A reading that the server can say "not changed" of. */
interface KnownReading {
  readonly address: string;
  /** Of the token: what one reader is shown is not what another is. */
  readonly tokenDigest: string;
  readonly etag: string;
  readonly ledger: Ledger;
}

/** The last reading of this session. One of another address, or with another token, takes its place. */
let lastReading: KnownReading | null = null;

/** What a server said. The text is empty unless it answered with a document. */
interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly url: string;
  readonly text: string;
}

/**
 * Reads and validates a feed.
 *
 * @param signal  aborting it ends the reading at once; the promise rejects with its reason
 * @throws Problem saying what is wrong: with the address, the server, the connection or the document
 */
export async function readFeed(feed: Feed, signal: AbortSignal, world: Surroundings = surroundings): Promise<Reading> {
  const address = requireReachable(requireSafe(feed.address));
  const tokenDigest = await digestOf(feed.token);
  const isSame = lastReading?.address === address && lastReading.tokenDigest === tokenDigest;
  const last = isSame ? lastReading : null;
  lastReading = last;
  const answer = await ask(address, requestOf(feed, last?.etag), signal, world);
  if (answer.status === 304 && last) return { ledger: last.ledger, changed: false };
  if (answer.status !== 200) throw refusal(answer.status);
  requireSafe(answer.url || address);
  const { validateLedger } = await import("./validate");
  const ledger = validateLedger(parseDocument(answer.text));
  const etag = answer.headers.get("ETag");
  lastReading = etag === null ? null : { address, tokenDigest, etag, ledger };
  return { ledger, changed: true };
}

/** The address, when it is https or this computer's own. A name and password in it would end up in logs: refused. */
export function requireSafe(text: string): string {
  const refused = new Problem("feedAddress", { address: text });
  const address = plainAddress(text.trim());
  if (!address) throw refused;
  const local = ["localhost", "127.0.0.1", "[::1]"].includes(address.hostname);
  if (address.protocol !== "https:" && !(address.protocol === "http:" && local)) throw refused;
  address.hash = "";
  return address.href;
}

/** The pane's Content-Security-Policy cannot name this computer by its IPv6 address, so that nothing there would be asked. */
export function requireReachable(address: string): string {
  if (address.startsWith("http://[")) throw new Problem("feedAddressIpv6", { address });
  return address;
}

async function digestOf(token: string | null): Promise<string> {
  if (token === null) return "";
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(token));
  return String(new Uint8Array(digest));
}

function requestOf({ token }: Feed, etag: string | undefined): RequestInit {
  const headers = new Headers({ Accept: "application/json" });
  if (etag !== undefined) headers.set("If-None-Match", etag);
  if (token !== null) headers.set("Authorization", `Bearer ${token}`);
  // With a token, a redirect could hand it to somebody else.
  return { headers, cache: "no-store", credentials: "omit", redirect: token === null ? "follow" : "error" };
}

/** Asks until there is an answer that another attempt would not better. */
async function ask(address: string, request: RequestInit, signal: AbortSignal, world: Surroundings): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    const answer = await askOnce(address, request, signal, world);
    if (answer !== null && !PASSING.has(answer.status)) return answer;
    const asked = answer === null ? null : pauseAsked(answer, world.now());
    if (asked !== null && asked > LONGEST_PAUSE) throw new Problem("feedBusy", { seconds: Math.ceil(asked / 1000) });
    if (attempt === ATTEMPTS)
      throw answer === null ? new Problem("feedUnreachable", { address }) : refusal(answer.status);
    const pause = FIRST_PAUSE * 2 ** (attempt - 1) * (0.5 + world.random() / 2);
    await world.wait(Math.max(pause, asked ?? 0), signal);
  }
}

/** One attempt, its whole text included; null where nothing answered or the answer broke off. */
async function askOnce(
  address: string,
  request: RequestInit,
  signal: AbortSignal,
  world: Surroundings,
): Promise<Answer | null> {
  signal.throwIfAborted();
  const attempt = new AbortController();
  const stop = () => attempt.abort();
  const timer = setTimeout(stop, TIME_LIMIT);
  signal.addEventListener("abort", stop, { once: true });
  try {
    const response = await world.fetch(address, { ...request, signal: attempt.signal });
    const text = response.status === 200 ? await readText(response) : "";
    return { status: response.status, headers: response.headers, url: response.url, text };
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof Problem) throw error;
    if (attempt.signal.aborted) throw new Problem("feedTimeLimit", { address, seconds: TIME_LIMIT / 1000 });
    return null;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
    attempt.abort(); // an answer that is not read to its end is not left open
  }
}

/** Milliseconds that the server asks to wait: Retry-After in seconds or as a date. */
function pauseAsked({ headers }: Answer, now: number): number | null {
  const asked = headers.get("Retry-After");
  if (asked === null) return null;
  const milliseconds = /^\d+$/.test(asked) ? Number(asked) * 1000 : Date.parse(asked) - now;
  return Number.isNaN(milliseconds) ? null : Math.max(0, milliseconds);
}

function refusal(status: number): Problem {
  return new Problem(status === 401 || status === 403 ? "feedForbidden" : "feedStatus", { status });
}

/** The whole answer as text, unless it goes on beyond the limit. */
async function readText(response: Response): Promise<string> {
  const tooLarge = new Problem("feedTooLarge", { megabytes: SIZE_LIMIT / 2 ** 20 });
  if (Number(response.headers.get("Content-Length") ?? 0) > SIZE_LIMIT) throw tooLarge;
  const reader = response.body?.getReader();
  if (!reader) return "";
  const decode = decoder();
  let text = "";
  for (let size = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return text + decode();
    size += value.byteLength;
    if (size > SIZE_LIMIT) throw tooLarge;
    text += decode(value);
  }
}

/** Bytes to text, piece by piece. What is not UTF-8 is refused: a name with a wrong letter would be a wrong name. */
function decoder(): (bytes?: Uint8Array) => string {
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  return (bytes) => {
    try {
      return utf8.decode(bytes, { stream: bytes !== undefined });
    } catch (error) {
      throw new Problem("feedNotJson", { detail: "UTF-8" }, { cause: error });
    }
  };
}
