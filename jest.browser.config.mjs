import { testTimeout, transform } from "./jest.config.mjs";

/** The suite that drives Chromium. */
export default {
  testEnvironment: "node",
  transform,
  globalSetup: "<rootDir>/scripts/test-setup.mjs",
  testMatch: ["**/*.browser.test.ts"],
  testTimeout,
  maxWorkers: 1,
};
