/**
 * Validates a manifest: here, and by Microsoft's service where it can be reached.
 *
 *   npm run validate                          manifest.xml
 *   npm run validate -- dist/manifest.xml     what the build made of it
 *
 * Ends with 1 for a manifest with a fault. That the service cannot be reached is said, and is no fault of the manifest.
 */
import path from "node:path";
import { OfficeAddinManifest, validateManifest, type ManifestValidation } from "office-addin-manifest";
import { manifestFaults } from "./manifestFaults";

const SERVICE = "validationgateway.omex.office.net";

const notValidated = (file: string, reason: string): string => `Microsoft's service did not validate it: ${reason}
  Its validation sends the manifest to https://${SERVICE}, so it needs a network from which that host can be reached.
  Run \`npm run validate -- ${file}\` on one before you publish the add-in.`;

async function askService(file: string): Promise<ManifestValidation | string> {
  try {
    const validation = await validateManifest(file);
    return validation.report ? validation : `it answered ${validation.status} ${validation.statusText}.`;
  } catch (error) {
    return `it could not be reached (${String(error).split("reason: ").at(-1)}).`;
  }
}

/** Says what is found, and whether the manifest is in order as far as is known. */
async function isInOrder(file: string): Promise<boolean> {
  const faults = manifestFaults(await OfficeAddinManifest.readManifestFile(file));
  for (const fault of faults) console.error(`${file}: ${fault}`);
  if (faults.length > 0) return false;
  console.log(`${file}: nothing wrong was found here.`);

  const answer = await askService(file);
  if (typeof answer === "string") {
    console.log(notValidated(file, answer));
    return true;
  }
  const { errors = [], warnings = [], notes = [] } = answer.report ?? {};
  for (const { title, content, helpUrl } of [...errors, ...warnings, ...notes]) {
    console.log(`${title}: ${content}${helpUrl ? ` (${helpUrl})` : ""}`);
  }
  console.log(`${file}: Microsoft's service ${answer.isValid ? "accepts it." : "refuses it."}`);
  return answer.isValid;
}

const file = process.argv[2] ?? path.relative(process.cwd(), path.join(__dirname, "../../manifest.xml"));

isInOrder(file).then(
  (inOrder) => (process.exitCode = inOrder ? 0 : 1),
  (error: unknown) => {
    console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  },
);
