/**
 * `npm run test:faults`: everything that `npm test` fails a sample of. One file per template, so that all processors
 * have work. It takes the better part of an hour on two.
 */
const { join } = require("node:path");
const { projects } = require("../../jest.config.js");

const host = projects.find(({ displayName }) => displayName === "host");
const rootDir = join(__dirname, "../..");

process.env.HOSTILE_CALLS ??= "1000000";

/** @type {import("jest").Config} */
module.exports = {
  ...host,
  displayName: "faults",
  rootDir,
  testMatch: ["<rootDir>/tests/faults/**/*.test.ts", "<rootDir>/tests/functions/hostile.test.ts"],
  testTimeout: 4 * 3_600_000,
  maxWorkers: "100%",
};
