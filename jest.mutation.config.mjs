import base from "./jest.config.mjs";

/** The tests that mutants of the library are put to; the library is taken from the copy that holds the mutants. */
export default {
  ...base,
  globalSetup: undefined, // no test of the library reads dist
  testMatch: ["<rootDir>/shared/**/*.test.ts", "<rootDir>/test/properties.test.ts"],
  // A formula is held by its own tests and by its examples; these load every definition for each of its mutants.
  testPathIgnorePatterns: [
    ...base.testPathIgnorePatterns,
    ...(process.env.PART === "core"
      ? []
      : ["/shared/src/(cells/call|explain)\\.test\\.ts$", "/properties\\.test\\.ts$"]),
  ],
};
