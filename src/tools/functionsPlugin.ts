import type { Compiler } from "webpack";
import { sources, type Compilation } from "webpack";
import { functionsMetadata } from "./functionsMetadata";
import { functionReferencePage } from "./functionReferencePage";

/** Emits what Excel and the user read about the functions: their metadata in both languages and the reference page. */
export class FunctionsPlugin {
  constructor(private readonly origin: string) {}

  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap("FunctionsPlugin", (compilation: Compilation) => {
      compilation.hooks.processAssets.tap("FunctionsPlugin", () => {
        const { en, fr } = functionsMetadata(this.origin);
        const emit = (name: string, text: string) => compilation.emitAsset(name, new sources.RawSource(text));
        emit("functions.json", JSON.stringify(en, null, 2));
        emit("functions-fr.json", JSON.stringify(fr, null, 2));
        emit("functions.html", functionReferencePage());
      });
    });
  }
}
