/**
 * Node as a test environment in which the largest libraries are compiled once for all test files of a worker. Jest compiles what a
 * test file requires anew for each: with Univer, office.js and TypeScript that took longer than most of the files' tests.
 */
const { readFileSync } = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");
const { TestEnvironment } = require("jest-environment-node");

/** Of this worker. */
const scripts = new Map();

/** A file's script; of a CommonJS module, the function that Node wraps a module in. */
function scriptOf(file, isModule) {
  const key = `${isModule} ${file}`;
  if (!scripts.has(key)) {
    const text = readFileSync(file, "utf8");
    const source = isModule ? `(function (exports, require, module, __filename, __dirname) {${text}\n})` : text;
    scripts.set(key, new vm.Script(source, { filename: file }));
  }
  return scripts.get(key);
}

module.exports = class HeadlessExcelEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    /** The script of a file that is no module, to be run in any context. */
    this.global.compiledScript = (file) => scriptOf(file, false);
    /** What a CommonJS module exports, run anew for this test file. */
    this.global.compiledModule = (file, require) => {
      const module = { exports: {} };
      const run = scriptOf(file, true).runInContext(this.context);
      run(module.exports, require, module, file, path.dirname(file));
      return module.exports;
    };
  }
};
