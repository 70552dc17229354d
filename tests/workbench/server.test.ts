import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openAddin } from "../../src/workbench/server/addinFolder";
import { serve } from "../../src/workbench/server/server";
import type { Served } from "../../src/workbench/server/server";

const tides = join(__dirname, "fixtures/tides");
const officeScript = join(__dirname, "../../node_modules/@microsoft/office-js/dist/office.js");
let page: string;
let served: Served;
let origin: string;

beforeAll(async () => {
  page = mkdtempSync(join(tmpdir(), "workbench-"));
  writeFileSync(join(page, "index.html"), "<p>the workbench</p>");
  symlinkSync(join(__dirname, "server.test.ts"), join(page, "way-out.ts"));
  served = await serve(openAddin(join(tides, "manifest.xml")), page, 0);
  origin = new URL(served.address).origin;
});

afterAll(async () => {
  await served.close();
  rmSync(page, { recursive: true });
});

/** A request with the path exactly as given: fetch() would take the dots out of it. */
function statusOf(path: string, method = "GET", headers: Record<string, string> = {}): Promise<number | undefined> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on("error", reject)
      .end();
  });
}

describe("The workbench's server", () => {
  it("opens the workbench at the address it gives, and leads there from the root", async () => {
    expect(await (await fetch(served.address)).text()).toBe("<p>the workbench</p>");
    expect(await (await fetch(origin)).text()).toBe("<p>the workbench</p>");
  });

  it("serves the add-in's files where the manifest says they are", async () => {
    const response = await fetch(`${origin}/tides/functions.json`);
    expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(await response.text()).toBe(readFileSync(join(tides, "functions.json"), "utf8"));
    expect(await (await fetch(`${origin}/tides/pane.js`)).text()).toBe(readFileSync(join(tides, "pane.js"), "utf8"));
  });

  it("tells the page of the add-in, with addresses of its own in place of the manifest's", async () => {
    const addin = await (await fetch(`${served.address}addin.json`)).json();
    expect(addin.page.value).toBe("/tides/pane.html?from=excel");
    expect(addin.functions.overrides).toEqual({ "fr-FR": "/tides/functions-fr.json" });
    expect(addin.groups[0].controls[0].icons).toEqual({
      16: "/tides/assets/16.png",
      32: "https://cdn.example/32.png",
    });
  });

  it("changes nothing of an add-in's page but the tag of office.js", async () => {
    const html = await (await fetch(`${origin}/tides/pane.html?from=excel`)).text();
    const own = readFileSync(join(tides, "pane.html"), "utf8");
    const tag =
      '<script type="text/javascript" src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';
    const instead =
      '<script src="/workbench/connect.js"></script><script src="/workbench/office-js/office.js"></script>';
    expect(own).toContain(tag);
    expect(html).toBe(own.replace(tag, instead));
  });

  it("serves office.js as npm has it", async () => {
    const script = await (await fetch(`${origin}/workbench/office-js/office.js`)).text();
    expect(script).toBe(readFileSync(officeScript, "utf8"));
  });

  it("answers 304 to who has the same already, and the new version after a change", async () => {
    const file = join(page, "feed.json");
    writeFileSync(file, "1");
    const address = `${served.address}feed.json`;
    const first = await fetch(address);
    const etag = first.headers.get("etag") ?? "";
    expect(first.headers.get("cache-control")).toBe("no-cache");
    const again = await fetch(address, { headers: { "If-None-Match": etag } });
    expect(again.status).toBe(304);
    expect(again.headers.get("etag")).toBe(etag);
    writeFileSync(file, "2");
    const changed = await fetch(address, { headers: { "If-None-Match": etag } });
    expect(changed.status).toBe(200);
    expect(await changed.text()).toBe("2");
  });

  it.each([
    "/tides/../manifest.test.ts",
    "/tides/..%2f..%2fmanifest.test.ts",
    "/workbench/../../etc/passwd",
    "/workbench/office-js/../package.json",
    "/workbench/way-out.ts",
    "/tides/%00",
    "/%zz",
    "http://elsewhere.example/",
  ])("refuses %s, which leads outside", async (path) => {
    expect(await statusOf(path)).toBe(403);
  });

  it("answers 404 to what is not there, and 405 to what would change something", async () => {
    expect(await statusOf("/tides/none.js")).toBe(404);
    expect(await statusOf("/tides/")).toBe(404);
    expect(await statusOf("/tides/pane.js", "POST")).toBe(405);
    expect(await statusOf("/tides/pane.js", "HEAD")).toBe(200);
  });

  it("answers to its own names only: a site whose name was made to lead here gets nothing", async () => {
    const { port } = new URL(origin);
    const asked = (host: string) => statusOf("/tides/pane.js", "GET", { Host: host });
    for (const own of ["localhost", "127.0.0.1", "[::1]", "LocalHost"]) expect(await asked(`${own}:${port}`)).toBe(200);
    const others = [
      `evil.example:${port}`,
      `localhost.evil.example:${port}`,
      "localhost",
      "localhost:1",
      "evil.example",
    ];
    for (const other of others) expect(await asked(other)).toBe(421);
  });

  it("serves no hidden file, nor one in a hidden folder, of an add-in's folder", async () => {
    const folder = mkdtempSync(join(tmpdir(), "addin-"));
    for (const name of ["manifest.xml", "pane.html", "pane.js", "functions.json"]) {
      copyFileSync(join(tides, name), join(folder, name));
    }
    writeFileSync(join(folder, ".env"), "KEY=1");
    mkdirSync(join(folder, ".git"));
    writeFileSync(join(folder, ".git/config"), "[remote]");
    const other = await serve(openAddin(join(folder, "manifest.xml")), page, 0);
    const statuses = await Promise.all(
      ["pane.js", ".env", "%2eenv", ".git/config", "./.env"].map(
        async (path) => (await fetch(new URL(`/tides/${path}`, other.address))).status,
      ),
    ).finally(() => other.close());
    expect(statuses).toEqual([200, 404, 404, 404, 404]);
    rmSync(folder, { recursive: true });
  });

  it("takes the next free port where the one wanted is in use", async () => {
    const port = Number(new URL(origin).port);
    const other = await serve(openAddin(join(tides, "manifest.xml")), page, port);
    expect(Number(new URL(other.address).port)).toBeGreaterThan(port);
    await other.close();
  });
});
