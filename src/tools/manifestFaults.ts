/** What Excel would refuse in a manifest, as far as it can be said without Microsoft's validation service. */
import type { ManifestInfo } from "office-addin-manifest";

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const VERSION = /^\d{1,5}(\.\d{1,5}){1,3}$/;

/** One sentence a fault; none where the manifest is in order. */
export function manifestFaults(manifest: ManifestInfo): string[] {
  const { id = "", version = "", hosts = [], appDomains = [], defaultSettings } = manifest;
  const texts = {
    ProviderName: manifest.providerName,
    DefaultLocale: manifest.defaultLocale,
    DisplayName: manifest.displayName,
    Description: manifest.description,
    Permissions: manifest.permissions,
  };
  const addresses = {
    IconUrl: manifest.iconUrl,
    HighResolutionIconUrl: manifest.highResolutionIconUrl,
    SupportUrl: manifest.supportUrl,
    SourceLocation: defaultSettings?.sourceLocation,
  };
  const faults = [
    ...(ID.test(id) ? [] : [`Id: expected a GUID, got "${id}"`]),
    ...(VERSION.test(version) ? [] : [`Version: expected two to four numbers with points between, got "${version}"`]),
    ...(hosts.includes("Workbook") ? [] : [`Hosts: expected Workbook, got "${hosts.join(", ")}"`]),
  ];
  for (const [name, text] of Object.entries(texts)) if (!text) faults.push(`${name}: is missing`);
  for (const [name, address = ""] of Object.entries(addresses)) {
    if (!address.startsWith("https://")) faults.push(`${name}: expected an https address, got "${address}"`);
  }
  for (const domain of appDomains) {
    if (!/^https:\/\/[^/]+$/.test(domain))
      faults.push(`AppDomain: expected https://host with no path, got "${domain}"`);
  }
  return faults;
}
