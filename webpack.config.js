/**
 * The add-in's build: what ships, into dist/. (The workbench has its own, in src/workbench/build.ts.)
 *
 *   npm run build                                        for https://localhost:3000
 *   npm run build -- --env origin=https://host/path      the production manifest and addresses
 *   npm run build -- --env namespace=GIGADEAL            functions are called =GIGADEAL.ANNUALIZE(…)
 */
require("tsx/cjs");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MinifyPlugin = require("minimizer-webpack-plugin");
const { DefinePlugin } = require("webpack");
const { FunctionsPlugin } = require("./src/tools/functionsPlugin");
const { LicencesPlugin } = require("./src/tools/licencesPlugin");
const { manifestFor, readTarget } = require("./src/tools/manifest");

/** The certificate is asked for only where a server is started: it touches the machine's trust store. */
async function developmentServer() {
  const { getHttpsServerOptions } = require("office-addin-dev-certs");
  return {
    port: 3000,
    // The pages are as they ship: what the server would put into them, their policy forbids.
    hot: false,
    liveReload: false,
    client: false,
    headers: { "Access-Control-Allow-Origin": "*" },
    server: { type: "https", options: await getHttpsServerOptions() },
  };
}

module.exports = async (environment = {}) => {
  const target = readTarget(environment);
  return {
    mode: "production",
    entry: { runtime: "./src/runtime.ts", notice: "./src/taskpane/notice.ts" },
    output: { path: path.resolve(__dirname, "dist"), filename: "[name].[contenthash:8].js", clean: true },
    optimization: {
      chunkIds: "named",
      minimizer: [new MinifyPlugin({ minify: MinifyPlugin.swcMinify, extractComments: false })],
    },
    devtool: environment.WEBPACK_SERVE ? "source-map" : false,
    performance: { hints: false },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: "swc-loader",
          options: {
            jsc: {
              target: "es2021",
              parser: { syntax: "typescript", tsx: true },
              transform: { react: { runtime: "automatic" } },
            },
          },
        },
      ],
    },
    plugins: [
      new DefinePlugin({
        "process.env.GIGADEAL_NAMESPACE": JSON.stringify(target.namespace),
        "process.env.GIGADEAL_VERSION": JSON.stringify(require("./package.json").version),
      }),
      new HtmlPlugin({ template: "src/taskpane/taskpane.html", filename: "taskpane.html", chunks: ["runtime"] }),
      new HtmlPlugin({ template: "src/taskpane/notice.html", filename: "notice.html", chunks: ["notice"] }),
      new CopyPlugin({
        patterns: [
          { from: "assets/*.png" },
          { from: "assets/pictures/templates/*.png" },
          { from: "assets/deals.json", to: "deals.json" },
          { from: "manifest.xml", transform: () => manifestFor(target) },
        ],
      }),
      new FunctionsPlugin(target.origin),
      new LicencesPlugin(),
    ],
    devServer: environment.WEBPACK_SERVE ? await developmentServer() : undefined,
  };
};
