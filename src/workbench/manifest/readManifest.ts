/** Reads the manifest of an Excel add-in (the XML kind). */
import type { Addin, Localized, RibbonControl, RibbonGroup } from "./addin";
import { child, childrenOf, descendants } from "../xml/element";
import { parseXml } from "../xml/readXml";
import type { XmlElement } from "../xml/element";

/** The namespace of `xsi:type`, by which a manifest tells kinds of elements apart. */
const SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

/**
 * @param source  the text of the manifest
 * @throws XmlError for what is not XML, Error that says what the manifest lacks
 */
export function readManifest(source: string): Addin {
  const manifest = parseXml(source);
  if (manifest.name !== "OfficeApp") throw new Error(`The manifest begins with <${manifest.name}>, not <OfficeApp>`);
  const overrides = newestOverrides(manifest);
  const resources = readResources(child(overrides, "Resources"));
  const host = childrenOf(child(overrides, "Hosts"), "Host").find((one) => typeOf(one) === "Workbook");
  const points = descendants(host, "ExtensionPoint");
  const functions = points.find((one) => typeOf(one) === "CustomFunctions");
  const surface = points.find((one) => typeOf(one) === "PrimaryCommandSurface");
  const read = new ManifestReader(resources);
  const runtime = descendants(host, "Runtime")[0];
  const metadata = child(child(functions, "Metadata"), "SourceLocation");
  const namespace = child(functions, "Namespace");
  return {
    id: required(child(manifest, "Id"), "Id").text.trim(),
    displayName: defaultAndOverrides(required(child(manifest, "DisplayName"), "DisplayName")),
    page: runtime
      ? read.reference(runtime)
      : defaultAndOverrides(
          required(descendants(child(manifest, "DefaultSettings"), "SourceLocation")[0], "SourceLocation"),
        ),
    functions: metadata && read.reference(metadata),
    namespace: namespace && read.reference(namespace),
    groups: (surface?.children ?? []).flatMap((tab) => read.groups(tab)),
  };
}

function typeOf(element: XmlElement): string | undefined {
  return element.attributeIn(SCHEMA_INSTANCE, "type");
}

/** Newer overrides stand inside older ones. */
function newestOverrides(manifest: XmlElement): XmlElement | undefined {
  const overrides = child(manifest, "VersionOverrides");
  return child(overrides, "VersionOverrides") ?? overrides;
}

class ManifestReader {
  constructor(private readonly resources: ReadonlyMap<string, Localized>) {}

  reference({ name, attributes }: XmlElement): Localized {
    const resource = this.resources.get(attributes.resid ?? "");
    if (!resource) throw new Error(`<${name}> names the resource "${attributes.resid}", which the manifest lacks`);
    return resource;
  }

  groups(tab: XmlElement): RibbonGroup[] {
    const label = child(tab, "Label");
    return childrenOf(tab, "Group").map((group) => ({
      id: group.attributes.id ?? "",
      tab: { id: tab.attributes.id ?? "", label: label && this.reference(label) },
      label: this.reference(required(child(group, "Label"), "Label")),
      controls: childrenOf(group, "Control")
        .filter((one) => typeOf(one) === "Button")
        .map((control) => this.#button(control)),
    }));
  }

  #button(control: XmlElement): RibbonControl {
    const tip = required(child(control, "Supertip"), "Supertip");
    const images = childrenOf(child(control, "Icon"), "Image");
    return {
      id: control.attributes.id ?? "",
      label: this.reference(required(child(control, "Label"), "Label")),
      tip: {
        title: this.reference(required(child(tip, "Title"), "Title")),
        text: this.reference(required(child(tip, "Description"), "Description")),
      },
      icons: Object.fromEntries(
        images.map((image) => [image.attributes.size, this.reference(image).value]),
      ) as RibbonControl["icons"],
      action: this.#action(required(child(control, "Action"), "Action")),
      enabled: child(control, "Enabled")?.text.trim() !== "false",
    };
  }

  #action(action: XmlElement): RibbonControl["action"] {
    const type = typeOf(action);
    if (type === "ShowTaskpane") {
      return {
        kind: "showTaskpane",
        page: this.reference(required(child(action, "SourceLocation"), "SourceLocation")),
      };
    }
    if (type !== "ExecuteFunction") throw new Error(`The workbench does not know the action "${type}"`);
    return { kind: "executeFunction", name: required(child(action, "FunctionName"), "FunctionName").text.trim() };
  }
}

function readResources(resources: XmlElement | undefined): Map<string, Localized> {
  const all = (resources?.children ?? []).flatMap((kind) => kind.children);
  return new Map(all.map((resource) => [resource.attributes.id ?? "", defaultAndOverrides(resource)]));
}

function defaultAndOverrides(element: XmlElement): Localized {
  const overrides = childrenOf(element, "Override").map(({ attributes }) => [attributes.Locale, attributes.Value]);
  return {
    value: element.attributes.DefaultValue ?? "",
    overrides: Object.fromEntries(overrides) as Localized["overrides"],
  };
}

function required(element: XmlElement | undefined, name: string): XmlElement {
  if (!element) throw new Error(`The manifest lacks <${name}>`);
  return element;
}
