import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { readFeed, requireSafe, type Surroundings } from "../../src/ledger/feed/feed";
import { bundledLedger } from "./ledgers";

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server;
let handle: Handler;
let asked: IncomingMessage[];
let serial = 0;
/** A new address each time: the memory of ETags is by address and token. */
let address: string;

beforeAll((done) => {
  server = createServer((request, response) => {
    asked.push(request);
    handle(request, response);
  }).listen(0, "127.0.0.1", done);
});
afterAll((done) => {
  server.closeAllConnections();
  server.close(done);
});
beforeEach(() => {
  asked = [];
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/deals-${++serial}.json`;
});

const json = JSON.stringify(bundledLedger());
const never = new AbortController().signal;

/** The real network, with pauses noted down in place of being waited for. */
function impatient(): Surroundings & { pauses: number[] } {
  const pauses: number[] = [];
  return {
    pauses,
    fetch: (url, request) => fetch(url, request),
    wait: (milliseconds) => {
      pauses.push(milliseconds);
      return Promise.resolve();
    },
    now: () => Date.parse("2026-07-01T00:00:00Z"),
    random: () => 1,
  };
}

/** Answers with each handler in turn, the last one for ever. */
function inTurn(...handlers: Handler[]): Handler {
  return (request, response) => handlers[Math.min(asked.length, handlers.length) - 1]!(request, response);
}
const status = (code: number, headers: Record<string, string> = {}): Handler => {
  return (_, response) => response.writeHead(code, headers).end("not for reading");
};
const good: Handler = (_, response) => response.writeHead(200, { "Content-Type": "application/json" }).end(json);

const read = (world: Surroundings = impatient(), token: string | null = null, signal = never) =>
  readFeed({ address, token }, signal, world);

describe("a good answer", () => {
  test("is read and validated", async () => {
    handle = good;
    await expect(read()).resolves.toEqual({ ledger: bundledLedger(), changed: true });
  });

  test("may be compressed", async () => {
    handle = (_, response) => response.writeHead(200, { "Content-Encoding": "gzip" }).end(gzipSync(json));
    expect((await read()).ledger.deals).toHaveLength(10);
  });

  test("is asked for only once while its ETag is the same", async () => {
    handle = (request, response) => {
      if (request.headers["if-none-match"] === '"v1"') response.writeHead(304).end();
      else response.writeHead(200, { ETag: '"v1"' }).end(json);
    };
    const first = await read();
    const second = await read();
    expect(first.changed).toBe(true);
    expect(second).toEqual({ ledger: first.ledger, changed: false });
    expect(asked.map(({ headers }) => headers["if-none-match"])).toEqual([undefined, '"v1"']);
  });

  test("that one reader was shown is not taken for what another is shown", async () => {
    handle = (request, response) => {
      const { authorization = "nobody", "if-none-match": known } = request.headers;
      if (known !== undefined) response.writeHead(304).end();
      else
        response
          .writeHead(200, { ETag: '"v1"' })
          .end(json.replace("2026", authorization === "Bearer b" ? "2027" : "2026"));
    };
    await read(impatient(), "a");
    await read(impatient(), "a");
    expect((await read(impatient(), "b")).changed).toBe(true);
    await read(impatient(), null);
    // What another reading has followed is forgotten.
    await read(impatient(), "a");
    expect(asked.map(({ headers }) => headers["if-none-match"])).toEqual([
      undefined,
      '"v1"',
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("is forgotten once another address is read, even one that does not answer", async () => {
    handle = (request, response) =>
      request.url!.endsWith("elsewhere")
        ? response.writeHead(404).end()
        : response.writeHead(200, { ETag: '"v1"' }).end(json);
    await read();
    await expect(readFeed({ address: `${address}/elsewhere`, token: null }, never, impatient())).rejects.toThrow();
    await read();
    expect(asked.map(({ headers }) => headers["if-none-match"])).toEqual([undefined, undefined, undefined]);
  });

  test("carries the token where there is one, and no cookies", async () => {
    handle = good;
    await read();
    await read(impatient(), "secret");
    expect(asked.map(({ headers }) => headers.authorization)).toEqual([undefined, "Bearer secret"]);
  });
});

describe("a server in trouble", () => {
  test.each([429, 500, 502, 503, 504])("that answers %d is asked again after a pause", async (code) => {
    handle = inTurn(status(code), status(code), good);
    const world = impatient();
    expect((await read(world)).changed).toBe(true);
    expect(world.pauses).toEqual([1000, 2000]);
  });

  test("is asked four times, with pauses that double", async () => {
    handle = status(503);
    const world = impatient();
    await expect(read(world)).rejects.toMatchObject({ key: "feedStatus", parameters: { status: 503 } });
    expect(asked).toHaveLength(4);
    expect(world.pauses).toEqual([1000, 2000, 4000]);
  });

  test("is given the pause that it asks for, in seconds or as a date", async () => {
    handle = inTurn(
      status(429, { "Retry-After": "7" }),
      status(503, { "Retry-After": "Wed, 01 Jul 2026 00:00:09 GMT" }),
      good,
    );
    const world = impatient();
    await read(world);
    expect(world.pauses).toEqual([7000, 9000]);
  });

  test("that asks for a long pause is left alone, and the user told", async () => {
    handle = status(429, { "Retry-After": "3600" });
    await expect(read()).rejects.toMatchObject({ key: "feedBusy", parameters: { seconds: 3600 } });
    expect(asked).toHaveLength(1);
  });

  test("that cannot be reached is a problem of its own", async () => {
    address = "http://127.0.0.1:9/deals.json";
    await expect(read()).rejects.toMatchObject({ key: "feedUnreachable" });
  });

  test("that breaks off in the middle is asked again", async () => {
    handle = inTurn((_, response) => {
      response.writeHead(200, { "Content-Length": String(json.length) });
      response.write(json.slice(0, 100));
      setTimeout(() => response.destroy(), 20);
    }, good);
    expect((await read()).changed).toBe(true);
  });

  test.each([
    [401, "feedForbidden"],
    [403, "feedForbidden"],
    [404, "feedStatus"],
    [204, "feedStatus"],
    [304, "feedStatus"],
  ])("that answers %d is not asked again: %s", async (code, key) => {
    handle = status(code);
    await expect(read()).rejects.toMatchObject({ key });
    expect(asked).toHaveLength(1);
  });
});

describe("a bad answer", () => {
  test("that is not JSON", async () => {
    handle = (_, response) => response.end("<!doctype html>");
    await expect(read()).rejects.toMatchObject({ key: "feedNotJson" });
  });

  test("that is not UTF-8", async () => {
    handle = (_, response) => response.end(Buffer.from([0x22, 0xe9, 0x22]));
    await expect(read()).rejects.toMatchObject({ key: "feedNotJson", parameters: { detail: "UTF-8" } });
  });

  test("that is empty", async () => {
    handle = (_, response) => response.end();
    await expect(read()).rejects.toMatchObject({ key: "feedNotJson" });
  });

  test("that is no ledger names the place", async () => {
    handle = (_, response) => response.end(json.replace('"value":38000000000', '"value":"38bn"'));
    await expect(read()).rejects.toMatchObject({
      key: "feedInvalid",
      parameters: { path: "deals[3].revisions[0].value", got: '"38bn"' },
    });
  });

  test("that announces more than the limit is not read", async () => {
    handle = (_, response) => response.writeHead(200, { "Content-Length": String(2 ** 30) }).write(" ");
    await expect(read()).rejects.toMatchObject({ key: "feedTooLarge", parameters: { megabytes: 32 } });
  });

  test("that goes on beyond the limit is cut off, however small it was on the way", async () => {
    const bomb = gzipSync(Buffer.alloc(33 * 2 ** 20, " "));
    handle = (_, response) => response.writeHead(200, { "Content-Encoding": "gzip" }).end(bomb);
    await expect(read()).rejects.toMatchObject({ key: "feedTooLarge" });
  });

  test("does not spoil the reading before it", async () => {
    handle = inTurn(
      (_, response) => response.writeHead(200, { ETag: '"v1"' }).end(json),
      (_, response) => response.writeHead(200, { ETag: '"v2"' }).end("{}"),
      (request, response) => response.writeHead(request.headers["if-none-match"] === '"v1"' ? 304 : 500).end(),
    );
    await read();
    await expect(read()).rejects.toMatchObject({ key: "feedInvalid" });
    await expect(read()).resolves.toMatchObject({ changed: false });
  });
});

describe("time", () => {
  test("an answer that does not come in time is given up", async () => {
    jest.useFakeTimers({ doNotFake: ["nextTick", "setImmediate", "queueMicrotask"] });
    try {
      const world: Surroundings = {
        ...impatient(),
        fetch: (_, { signal }) =>
          new Promise((_resolve, reject) => signal!.addEventListener("abort", () => reject(new Error("aborted")))),
      };
      const reading = read(world);
      const seen = expect(reading).rejects.toMatchObject({ key: "feedTimeLimit", parameters: { seconds: 20 } });
      await jest.advanceTimersByTimeAsync(20_000);
      await seen;
    } finally {
      jest.useRealTimers();
    }
  });

  test("cancelling ends a reading in the middle of an answer", async () => {
    const controller = new AbortController();
    handle = (_, response) => {
      response.writeHead(200).write("{");
      setTimeout(() => controller.abort(new Error("enough")), 20);
    };
    await expect(read(impatient(), null, controller.signal)).rejects.toThrow("enough");
  });

  test("cancelling ends a pause", async () => {
    const controller = new AbortController();
    handle = (_, response) => {
      response.writeHead(503).end();
      setTimeout(() => controller.abort(new Error("enough")), 20);
    };
    await expect(readFeed({ address, token: null }, controller.signal)).rejects.toThrow("enough");
    expect(asked).toHaveLength(1);
  });
});

describe("an address", () => {
  test.each([
    "https://feed.example/deals.json",
    "http://localhost:3000/deals.json",
    "http://127.0.0.1/",
    "http://[::1]:8/x",
  ])("%s is read", (text) => {
    expect(requireSafe(` ${text}#part`)).toBe(text);
  });

  test.each([
    "http://feed.example/deals.json",
    "ftp://feed.example/",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "data:application/json,{}",
    "https://user:password@feed.example/",
    "http://localhost.example/",
    "deals.json",
    "",
  ])("%j is not", (text) => {
    expect(() => requireSafe(text)).toThrow(expect.objectContaining({ key: "feedAddress" }));
  });

  test("that redirects to one that is not safe is not read", async () => {
    const world: Surroundings = {
      ...impatient(),
      fetch: () => {
        const response = new Response(json);
        Object.defineProperty(response, "url", { value: "http://elsewhere.example/deals.json" });
        return Promise.resolve(response);
      },
    };
    await expect(read(world)).rejects.toMatchObject({ key: "feedAddress" });
  });

  test("that redirects is refused when a token goes with it", async () => {
    handle = (request, response) =>
      request.url!.endsWith("moved") ? response.end(json) : response.writeHead(302, { Location: "/moved" }).end();
    await expect(read()).resolves.toMatchObject({ changed: true });
    await expect(read(impatient(), "secret")).rejects.toMatchObject({ key: "feedUnreachable" });
  });
});
