import base from "./jest.config.mjs";

/** The tests that mutants of the library are put to; the library is taken from the copy that holds the mutants. */
export default {
  ...base,
  testMatch: ["<rootDir>/shared/**/*.test.ts", "<rootDir>/test/properties.test.ts"],
  // Those of call and explain load every definition and hold none of them to a number.
  testPathIgnorePatterns: [
    ...base.testPathIgnorePatterns,
    ...(process.env.PART === "core" ? [] : ["/shared/src/(call|explain)\\.test\\.ts$"]),
  ],
  moduleNameMapper: { "^@dairy-functions/shared$": "<rootDir>/shared/src/index.ts" },
};
