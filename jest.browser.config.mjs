import { transform } from "./jest.config.mjs";

/** The suite that drives Chromium. */
export default {
  testEnvironment: "node",
  transform,
  globalSetup: "<rootDir>/scripts/test-setup.mjs",
  testMatch: ["**/*.browser.test.ts"],
  testTimeout: 600_000, // one goes through every screen
  maxWorkers: 1,
};
