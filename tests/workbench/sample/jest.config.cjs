module.exports = {
  ...require("../../../src/workbench/jestPreset.cjs"),
  testMatch: ["<rootDir>/**/*.test.ts"],
};
