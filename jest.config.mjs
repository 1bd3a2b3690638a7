/** The suites that need Node only. The browser suite has its own configuration. */
export const transform = { "^.+\\.ts$": "<rootDir>/test/bundle.mjs" };

/**
 * Suites that take minutes, because they ask other engines, compare all hosts over all rows, go through every input of
 * every template, or read large files.
 */
export const proofs = [
  "/test/proof/.*\\.test\\.ts$",
  "/test/oracles/.*\\.test\\.ts$",
  "/test/pane/check-seeded\\.test\\.ts$",
  "/test/(contributing|hosts)\\.test\\.ts$",
  "/packages/dairy-sql/test/(files|dairy-sql)\\.test\\.ts$",
  "/test/workbooks/(templates|collection-ledger|refused)\\.test\\.ts$",
  "/appsscript/build/check-files\\.test\\.ts$",
  "/scripts/sheets-push\\.test\\.ts$",
  "/packages/native/test/workbook\\.test\\.ts$",
  "/packages/workbench/test/independent\\.test\\.ts$",
];

export default {
  testEnvironment: "node",
  // A suite looks globals up in a sandbox, which is slow: it has these as locals.
  sandboxInjectedGlobals: ["Array", "Error", "JSON", "Map", "Math", "Number", "Object", "Set", "String"],
  transform,
  globalSetup: "<rootDir>/scripts/test-setup.mjs",
  // No test measures time: one ends here only if it hangs, however slow or busy the machine.
  testTimeout: 240_000,
  // Three quarters of two cores would be one.
  maxWorkers: "100%",
  testPathIgnorePatterns: ["/node_modules/", "/dist/", "<rootDir>/reports/", "\\.browser\\.test\\.ts$", ...proofs],
  modulePathIgnorePatterns: ["<rootDir>/reports/"],
};
