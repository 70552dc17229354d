/** Univer's bundle (univerBundle.ts) for Jest: compiled once for all test files of a worker (jestEnvironment.cjs). */
module.exports = compiledModule(`${__dirname}/../../../node_modules/.cache/gigadeal/univer.cjs`, require);
