/**
 * Mutation testing of the library, one part at a time: see scripts/mutation.mjs, which says what PART and PLACES are.
 */
const { PART = "all", PLACES = "shared/src/**/*.ts" } = process.env;

export default {
  mutate: [PLACES, "!**/*.test.ts"],
  testRunner: "jest",
  plugins: ["@stryker-mutator/jest-runner"],
  jest: { projectType: "custom", configFile: "jest.mutation.config.mjs" },
  coverageAnalysis: "perTest",
  // What stands once in a definition, such as its texts, is held by the tests that walk the catalogue.
  ignoreStatic: true,
  // Not there: Stryker would rewrite tsconfig.json by an interface that TypeScript 7 no longer has.
  tsconfigFile: "tsconfig.none.json",
  ignorePatterns: ["/docs", "/dist", "/reports"],
  incremental: true,
  incrementalFile: `reports/mutation/${PART}.incremental.json`,
  htmlReporter: { fileName: `reports/mutation/${PART}.html` },
  jsonReporter: { fileName: `reports/mutation/${PART}.json` },
  reporters: ["clear-text", "html", "json", "progress"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  concurrency: 2,
  tempDirName: "reports/.stryker",
  cleanTempDir: "always",
};
