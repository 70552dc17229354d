import { readFileSync } from "node:fs";
import path from "node:path";
import { ManifestHandlerXml } from "office-addin-manifest/lib/manifestHandler/manifestHandlerXml";
import { manifestFaults } from "../../src/tools/manifestFaults";
import { manifestFor, readTarget } from "../../src/tools/manifest";

const root = path.join(__dirname, "../..");
const manifest = readFileSync(path.join(root, "manifest.xml"), "utf8");

/** Every value of an attribute, or of an element's text, in the order of the file. */
const all = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map((match) => match[1] ?? "");
const resources = (xml: string) => all(xml, /<bt:(?:Image|Url|String)\s+id="([^"]+)"/g);
const references = (xml: string) => new Set(all(xml, /resid="([^"]+)"/g));

describe("manifest.xml", () => {
  it("has no namespace, no task pane id and no extended overrides, so functions are typed by their bare names", () => {
    expect(manifest).not.toMatch(/<Namespace|TaskpaneId|ExtendedOverrides/);
  });

  it("has the version of package.json", () => {
    const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string };
    expect(manifest).toContain(`<Version>${version}.0</Version>`);
  });

  it("defines every resource that it refers to, once, and refers to every resource that it defines", () => {
    expect([...references(manifest)].sort()).toEqual([...resources(manifest)].sort());
  });

  it("says every text in French too", () => {
    const texts = manifest.match(/<bt:String [\s\S]*?(\/>|<\/bt:String>)/g) ?? [];
    expect(texts.length).toBeGreaterThan(6);
    for (const text of texts) expect(text).toContain('<bt:Override Locale="fr-FR"');
  });

  it("keeps Excel's limits: 125 characters for a short text, 250 for a long one, 250 for the description", () => {
    const [short = "", long = ""] = manifest.split("<bt:LongStrings>");
    for (const value of all(short.split("<bt:ShortStrings>")[1] ?? "", /Value="([^"]+)"/g))
      expect(value.length).toBeLessThanOrEqual(125);
    for (const value of all(long, /Value="([^"]+)"/g)) expect(value.length).toBeLessThanOrEqual(250);
    for (const value of all(manifest.split("</Description>")[0] ?? "", /Value="([^"]+)"/g))
      expect(value.length).toBeLessThanOrEqual(250);
  });

  it("names pictures that are there, each of the size that it says", () => {
    const pictures = [...manifest.matchAll(/https:\/\/localhost:3000\/(assets\/[\w-]+-(\d+)\.png)/g)];
    expect(new Set(pictures.map(([, , size]) => size))).toEqual(new Set(["16", "32", "64", "80"]));
    for (const [, file = "", size] of [...pictures, ["", "assets/icon-128.png", "128"]]) {
      const png = readFileSync(path.join(root, file));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Number(size), Number(size)]);
    }
  });
});

describe("the local check of a manifest", () => {
  const read = () => new ManifestHandlerXml(path.join(root, "manifest.xml")).parseManifest();

  it("finds nothing wrong with ours", async () => expect(manifestFaults(await read())).toEqual([]));

  it.each<[string, Partial<Awaited<ReturnType<typeof read>>>, RegExp]>([
    ["an id that is no GUID", { id: "gigadeal" }, /^Id: expected a GUID, got "gigadeal"$/],
    ["a version in words", { version: "0.2 beta" }, /^Version: expected two to four numbers/],
    ["another host", { hosts: ["Document"] }, /^Hosts: expected Workbook, got "Document"$/],
    ["no provider", { providerName: "" }, /^ProviderName: is missing$/],
    ["an icon without https", { iconUrl: "http://host/icon.png" }, /^IconUrl: expected an https address/],
    ["a domain with a path", { appDomains: ["https://host/path"] }, /^AppDomain: expected https:\/\/host with no path/],
  ])("finds %s", async (_, spoilt, says) => {
    expect(manifestFaults({ ...(await read()), ...spoilt })).toEqual([expect.stringMatching(says)]);
  });
});

describe("the production manifest", () => {
  let written: string;
  beforeAll(async () => {
    written = await manifestFor(readTarget({ origin: "https://deals.example.com/gigadeal/" }));
  });

  it("stands at the given origin everywhere", () => {
    expect(written).not.toContain("localhost");
    expect(written).toContain('DefaultValue="https://deals.example.com/gigadeal/taskpane.html"');
  });

  it("names the bare origin as its domain, as Excel wants it", () => {
    expect(written).toContain("<AppDomain>https://deals.example.com</AppDomain>");
  });

  it("says all that manifest.xml says, in its order", async () => {
    const words = (xml: string) => xml.replace(/<!--[\s\S]*?-->/g, "").match(/<[/\w:]+|[\w:]+="[^"]*"|[^<>]+(?=<\/)/g);
    expect(words(await manifestFor(readTarget({})))).toEqual(words(manifest));
  });

  it("has a namespace and its text only when one is asked for", async () => {
    const named = await manifestFor(readTarget({ namespace: "gigadeal" }));
    expect(written).not.toContain("Namespace");
    expect(named).toMatch(
      /<Metadata>[\s\S]*<\/Metadata>\s*<Namespace resid="Functions.Namespace"\/>\s*<\/ExtensionPoint>/,
    );
    expect(named).toContain('<bt:String id="Functions.Namespace" DefaultValue="GIGADEAL"/>');
    expect([...references(named)].sort()).toEqual([...resources(named)].sort());
  });

  it.each([
    [{ origin: "http://host" }, /origin: expected https/],
    [{ origin: 'https://host/"x' }, /origin: expected https/],
    [{ origin: true }, /origin: expected https/],
    [{ namespace: "MY DEALS" }, /namespace: expected/],
    [{ namespace: "1A" }, /namespace: expected/],
  ])("is not written for %j", (environment, message) => {
    expect(() => readTarget(environment)).toThrow(message);
  });
});
