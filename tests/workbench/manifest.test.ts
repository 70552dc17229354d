import { readFileSync } from "node:fs";
import { join } from "node:path";
import { localized } from "../../src/workbench/manifest/addin";
import { readManifest } from "../../src/workbench/manifest/readManifest";

const tides = readFileSync(join(__dirname, "fixtures/tides/manifest.xml"), "utf8");
const gigadeal = readFileSync(join(__dirname, "../../manifest.xml"), "utf8");

describe("A manifest", () => {
  it("tells the add-in's name, page, functions and namespace, whatever prefixes its elements have", () => {
    const addin = readManifest(tides);
    expect(addin.displayName).toEqual({
      value: "Tides & currents",
      overrides: { "fr-FR": "Marées et courants" },
    });
    expect(addin.page.value).toBe("https://harbour.example/tides/pane.html?from=excel");
    expect(addin.namespace?.value).toBe("TIDES");
    expect(addin.functions && localized(addin.functions, "fr-FR")).toBe(
      "https://harbour.example/tides/functions-fr.json",
    );
  });

  it("tells the ribbon's tabs, groups and buttons with their tips, icons, actions and state", () => {
    const [group] = readManifest(tides).groups;
    expect(group?.tab).toEqual({ id: "Tides.Tab", label: { value: "Harbour", overrides: {} } });
    expect(group?.label.value).toBe("Tides");
    expect(group?.controls).toMatchObject([
      {
        id: "Tides.Open",
        label: { value: "Open", overrides: { "fr-FR": "Ouvrir" } },
        tip: { title: { value: "Open" }, text: { value: "See when water is high" } },
        icons: { 16: "https://harbour.example/tides/assets/16.png", 32: "https://cdn.example/32.png" },
        action: { kind: "showTaskpane", page: { value: "https://harbour.example/tides/pane.html?from=excel" } },
        enabled: true,
      },
      { id: "Tides.Write", action: { kind: "executeFunction", name: "writeTide" }, enabled: false },
    ]);
  });

  it("of this add-in is read whole: no namespace, three buttons in Home", () => {
    const addin = readManifest(gigadeal);
    expect(addin.namespace).toBeUndefined();
    expect(addin.groups.map(({ tab }) => tab.id)).toEqual(["TabHome"]);
    expect(addin.groups[0]?.controls.map(({ label }) => localized(label, "fr-FR"))).toEqual([
      "Modèles",
      "Actualiser",
      "Montrer la source",
    ]);
  });

  it("is read the same with other prefixes, quotes, a byte order mark and comments with tags in them", () => {
    const written = tides
      .replaceAll("xmlns:bt=", "xmlns:taskpane=")
      .replaceAll("<bt:", "<taskpane:")
      .replaceAll("</bt:", "</taskpane:")
      .replaceAll("xsi:", "kind:")
      .replace("xmlns:xsi=", "xmlns:kind=")
      .replaceAll(/="([^"']*)"/g, "='$1'")
      .replaceAll("<Group ", "<!-- <Group> --><Group ");
    expect(written).not.toBe(tides);
    expect(readManifest(`\uFEFF${written}`)).toEqual(readManifest(tides));
  });

  it("that names a missing resource, lacks a name or is no manifest is refused in words", () => {
    expect(() => readManifest(tides.replace('<bt:Url id="Pane.Url"', '<bt:Url id="Other.Url"'))).toThrow(
      '<Runtime> names the resource "Pane.Url", which the manifest lacks',
    );
    expect(() => readManifest(tides.replace(/<DisplayName[\s\S]*?<\/DisplayName>/, ""))).toThrow(
      "The manifest lacks <DisplayName>",
    );
    expect(() => readManifest("<html></html>")).toThrow("not <OfficeApp>");
    expect(() => readManifest("<OfficeApp>\n  <Id>1</OfficeApp>")).toThrow(
      "XML, line 2, column 20: unexpected close tag, inside <Id>",
    );
  });
});

describe("A text in several languages", () => {
  const text = { value: "Open", overrides: { "fr-FR": "Ouvrir" } };
  it("is shown in the language asked for, else in one of the same tongue, else as it is by default", () => {
    expect(localized(text, "fr-FR")).toBe("Ouvrir");
    expect(localized(text, "fr-CA")).toBe("Ouvrir");
    expect(localized(text, "de-DE")).toBe("Open");
  });
});
