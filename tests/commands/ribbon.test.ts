import { readFileSync } from "node:fs";
import path from "node:path";
import { ribbonIds } from "../../src/commands/registry";
import { associateCommands } from "../../src/commands/ribbon";
import { commandLabels } from "../../src/text/commandLabels";

const manifest = readFileSync(path.join(__dirname, "../../manifest.xml"), "utf8");

/** Each button that runs a command: its action id, and the id of its label among the manifest's texts. */
const buttons = manifest.split("<Control ").flatMap((control) => {
  const action = /<FunctionName>(\w+)<\/FunctionName>/.exec(control)?.[1];
  const label = /<Label resid="([^"]+)"/.exec(control)?.[1];
  return action === undefined || label === undefined ? [] : [{ action, label }];
});

/** A text of the manifest, in English and in French. */
function textOf(id: string): readonly (string | undefined)[] {
  const text = new RegExp(
    `<bt:String id="${id}" DefaultValue="([^"]+)">\\s*<bt:Override Locale="fr-FR" Value="([^"]+)"`,
  );
  return text.exec(manifest)?.slice(1) ?? [];
}

describe("The ribbon", () => {
  it("has a command behind every button that manifest.xml declares, and no command without a button", () => {
    const associated: string[] = [];
    Object.assign(globalThis, { Office: { actions: { associate: (id: string) => associated.push(id) } } });
    associateCommands();
    expect(associated.sort()).toEqual(buttons.map(({ action }) => action).sort());
    expect(associated).toEqual([...ribbonIds].sort());
  });

  it.each(ribbonIds)("calls %s by its label, in both languages", (id) => {
    const { label } = buttons.find(({ action }) => action === id)!;
    expect(textOf(label)).toEqual([commandLabels.en[id], commandLabels.fr[id]]);
  });
});
