import tseslint from "typescript-eslint";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import floors from "./src/tools/floorsRule.mjs";

const officeRules = [
  "call-sync-after-load",
  "call-sync-before-read",
  "load-object-before-read",
  "no-context-sync-in-loop",
  "no-empty-load",
  "no-navigational-load",
  "no-office-initialize",
  "test-for-null-using-isNullObject",
];

export default tseslint.config(
  { ignores: ["dist/", "node_modules/"] },
  ...tseslint.configs.recommendedTypeChecked,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  { files: ["**/*.{js,cjs,mjs}"], ...tseslint.configs.disableTypeChecked },
  {
    files: ["**/*.ts", "**/*.tsx"],
    plugins: { gigadeal: { rules: { floors } } },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      eqeqeq: ["error", "always"],
      "gigadeal/floors": "error",
      // Props, commands and options are plain objects whose methods know no `this`.
      "@typescript-eslint/unbound-method": "off",
      // What comes from Excel or a file is narrowed from unknown, which this rule then takes for any object.
      "@typescript-eslint/no-base-to-string": "off",
      // A name beside string says which of the strings has a meaning of its own.
      "@typescript-eslint/no-redundant-type-constituents": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowArray: true }],
      // Excel asks for its own error, which its types do not derive from Error.
      "@typescript-eslint/only-throw-error": ["error", { allow: ["Error"] }],
    },
  },
  {
    // Univer keeps the numbers of its enums.
    files: ["src/workbench/**/*.{ts,tsx}"],
    rules: { "@typescript-eslint/no-unsafe-enum-comparison": "off" },
  },
  {
    // Tables of cases and documents that were read are `any`, and looking into them is the test; a function given to the host is async.
    files: ["tests/**/*.{ts,tsx}"],
    rules: {
      ...Object.fromEntries(
        ["argument", "assignment", "call", "member-access", "return"].map((use) => [
          `@typescript-eslint/no-unsafe-${use}`,
          "off",
        ]),
      ),
      "@typescript-eslint/require-await": "off",
    },
  },
  {
    files: ["src/workbook/**/*.ts", "src/commands/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: Object.fromEntries(officeRules.map((rule) => [`office-addins/${rule}`, "error"])),
  },
  {
    files: ["src/taskpane/**/*.tsx", "src/taskpane/**/*.ts"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  { files: ["*.js", "**/*.cjs", "tests/faults/*.js"], rules: { "@typescript-eslint/no-require-imports": "off" } },
);
