/** TypeScript for Jest, which the reader of functions' JSDoc needs: compiled once for all test files of a worker (jestEnvironment.cjs). */
const path = require("node:path");

const folder = path.dirname(require.resolve("typescript/package.json"));
module.exports = compiledModule(path.join(folder, "lib/typescript.js"), require);
