/** Four kinds of test: unit (pure), host (through real office.js and Univer, headless), pane (React), browser (Chromium). */

const { availableParallelism } = require("node:os");

const { transform, ...headlessExcel } = require("./src/workbench/jestPreset.cjs");

/** An ES module that office-addin-manifest requires: Node can, Jest has to have it compiled. */
const [compileTypeScript] = Object.values(transform);
const uuid = "(.+/)?uuid/";

const project = (displayName, folders, more = {}) => ({
  displayName,
  transform,
  testEnvironment: "node",
  testMatch: folders.map((folder) => `<rootDir>/tests/${folder}/**/*.test.{ts,tsx}`),
  ...more,
});

/** @type {import("jest").Config} */
module.exports = {
  // Jest leaves one core free: of two, that is half of the machine.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  // Two cores shared with a browser can be slow: time is never what is tested.
  testTimeout: 60_000,
  projects: [
    project("unit", ["text", "model", "functions", "ledger", "templates", "build"], {
      transform: { ...transform, [`/node_modules/${uuid}.+\\.js$`]: compileTypeScript },
      transformIgnorePatterns: [`/node_modules/(?!${uuid})`],
    }),
    project("host", ["workbook", "commands", "workbench", "golden"], headlessExcel),
    project("pane", ["taskpane"], {
      testEnvironment: "jsdom",
      setupFilesAfterEnv: ["<rootDir>/tests/taskpane/setup.ts"],
    }),
    project("browser", ["browser"], {
      globalSetup: "<rootDir>/tests/browser/globalSetup.ts",
      globalTeardown: "<rootDir>/tests/browser/globalTeardown.ts",
    }),
  ],
};
