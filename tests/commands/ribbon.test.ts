import { readFileSync } from "node:fs";
import path from "node:path";
import { associateCommands } from "../../src/commands/ribbon";

const manifest = readFileSync(path.join(__dirname, "../../manifest.xml"), "utf8");

describe("The ribbon", () => {
  it("has a command behind every button that manifest.xml declares, and no command without a button", () => {
    const associated: string[] = [];
    Object.assign(globalThis, { Office: { actions: { associate: (id: string) => associated.push(id) } } });
    associateCommands();
    const declared = [...manifest.matchAll(/<FunctionName>(\w+)<\/FunctionName>/g)].map(([, name]) => name);
    expect(associated.sort()).toEqual(declared.sort());
  });
});
