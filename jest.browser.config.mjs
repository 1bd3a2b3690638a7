import { transform } from "./jest.config.mjs";

/** The suite that drives Chromium. */
export default {
  testEnvironment: "node",
  transform,
  globalSetup: "<rootDir>/scripts/test-setup.mjs",
  testMatch: ["**/*.browser.test.ts"],
  testTimeout: 1_200_000, // one goes through every screen, and ends here only if it hangs
  maxWorkers: 1,
};
