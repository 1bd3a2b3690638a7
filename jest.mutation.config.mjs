import base from "./jest.config.mjs";

/** The tests that mutants of the library are put to; the library is taken from the copy that holds the mutants. */
export default {
  ...base,
  testMatch: ["<rootDir>/shared/**/*.test.ts", "<rootDir>/test/properties.test.ts"],
  moduleNameMapper: { "^@dairy-functions/shared$": "<rootDir>/shared/src/index.ts" },
};
