/** Answers with files of a folder, and with nothing outside it. */
import { createHash } from "node:crypto";
import { readFile, realpath } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, sep } from "node:path";

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
  ".xml": "text/xml; charset=utf-8",
};

/** Reads a file of the folder; null where there is none, or a hidden one. A path that leads outside is refused with 403. */
export async function readInside(folder: string, path: string): Promise<Buffer | 403 | null> {
  if (path.includes("\0")) return 403;
  const base = await realpath(folder);
  const wanted = join(base, path);
  if (wanted === base || wanted === base + sep) return null;
  if (!wanted.startsWith(base + sep)) return 403;
  if (isHidden(wanted.slice(base.length))) return null;
  try {
    const actual = await realpath(wanted);
    return actual.startsWith(base + sep) ? await readFile(actual) : 403;
  } catch {
    return null;
  }
}

/** Has a name, or is in a folder with a name, that begins with a dot: settings, keys, a repository. */
function isHidden(path: string): boolean {
  return path.split(sep).some((name) => name.startsWith("."));
}

/** Sends a body that the browser may keep but must ask about: 304 where it has the same. */
export function send(request: IncomingMessage, response: ServerResponse, path: string, body: Buffer | string): void {
  const tag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  response.setHeader("ETag", tag);
  response.setHeader("Cache-Control", "no-cache");
  const known = (request.headers["if-none-match"] ?? "").split(",").map((entry) => entry.trim().replace(/^W\//, ""));
  if (known.includes(tag) || known.includes("*")) {
    response.writeHead(304).end();
    return;
  }
  response.writeHead(200, {
    "Content-Type": types[extname(path).toLowerCase()] ?? "application/octet-stream",
    "Content-Length": Buffer.byteLength(body),
    "X-Content-Type-Options": "nosniff",
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

/** Answers with an error and its reason in words. */
export function refuse(response: ServerResponse, status: 403 | 404 | 405 | 421): void {
  const words = {
    403: "Outside the served folder",
    404: "Not found",
    405: "Only GET and HEAD",
    421: "Not a name of this server",
  };
  response.writeHead(status, { "Content-Type": types[".txt"] }).end(words[status]);
}
