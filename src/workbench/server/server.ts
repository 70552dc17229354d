/** Serves the workbench, an add-in's files and office.js, on this machine only. */
import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { dirname } from "node:path";
import type { AddinFolder } from "./addinFolder";
import { readInside, refuse, send } from "./files";
import { withOfficeHost, workbenchPath } from "./officeScript";

const officeFolder = dirname(require.resolve("@microsoft/office-js/dist/office.js"));
const officePath = `${workbenchPath}office-js/`;

/** A server that is running. */
export interface Served {
  readonly address: string;
  close(): Promise<void>;
}

/** @param port the port wanted; the next free one is taken where it is in use; 0 for any */
export async function serve(addin: AddinFolder, pageFolder: string, port: number): Promise<Served> {
  const server = createServer((request, response) => {
    answer(request, response, addin, pageFolder).catch((error: unknown) => {
      console.error(error);
      response.writeHead(500).end();
    });
  });
  const taken = await listen(server, port);
  return {
    address: `http://localhost:${taken}${workbenchPath}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { addin, folder, path: addinPath }: AddinFolder,
  pageFolder: string,
): Promise<void> {
  if (!isOwnName(request)) return refuse(response, 421);
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405);
  const path = pathOf(request);
  if (path === null) return refuse(response, 403);
  if (path === "/") return void response.writeHead(302, { Location: workbenchPath }).end();
  if (path === `${workbenchPath}addin.json`) return send(request, response, path, JSON.stringify(addin));
  const [base, inside] = path.startsWith(officePath)
    ? [officeFolder, path.slice(officePath.length)]
    : path.startsWith(workbenchPath)
      ? [pageFolder, path.slice(workbenchPath.length) || "index.html"]
      : [folder, path.startsWith(addinPath) ? path.slice(addinPath.length) : path.slice(1)];
  const body = await readInside(base, inside);
  if (body === 403) return refuse(response, 403);
  if (body === null) return refuse(response, 404);
  const isAddinPage = base === folder && /\.html?$/i.test(inside);
  send(request, response, inside, isAddinPage ? withOfficeHost(body.toString("utf8")) : body);
}

/** A browser sends the name it was given: any site can have one made that leads to this machine. */
function isOwnName({ headers, socket }: IncomingMessage): boolean {
  const names = ["localhost", "127.0.0.1", "[::1]"];
  return names.some((name) => headers.host?.toLowerCase() === `${name}:${socket.localPort}`);
}

/** The path asked for, as it was sent: `new URL()` would resolve its dots. Null where it is not a path. */
function pathOf(request: IncomingMessage): string | null {
  const [path = ""] = (request.url ?? "").split("?");
  try {
    return path.startsWith("/") ? decodeURIComponent(path) : null;
  } catch {
    return null;
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" && port !== 0) resolve(listen(server, port + 1));
      else reject(error);
    });
    server.listen(port, "localhost", () => {
      server.removeAllListeners("error");
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}
