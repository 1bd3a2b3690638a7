import { testTimeout, transform } from "./jest.config.mjs";

/** The suite that drives Chromium. */
export default {
  testEnvironment: "node",
  transform,
  testMatch: ["**/*.browser.test.ts"],
  testTimeout,
  maxWorkers: 1,
};
