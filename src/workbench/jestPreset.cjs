/**
 * Jest settings for tests that run add-ins in Excel without a screen, to be spread into a Jest configuration or project (README.md).
 * Jest cannot load Univer's ES modules: a bundle of them is built before the tests, where it is not up to date, and takes the
 * place of engine/univer.ts. jestEnvironment.cjs is Node's with the largest libraries compiled once.
 */
module.exports = {
  testEnvironment: `${__dirname}/jestEnvironment.cjs`,
  globalSetup: `${__dirname}/builds/univerBundle.ts`,
  moduleNameMapper: {
    "/univer$": `${__dirname}/builds/compiledUniver.cjs`,
    "^typescript$": `${__dirname}/builds/compiledTypeScript.cjs`,
  },
  transform: {
    "^.+\\.tsx?$": [
      require.resolve("@swc/jest"),
      {
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
        },
      },
    ],
  },
};
