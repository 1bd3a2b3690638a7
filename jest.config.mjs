/** The suites that need Node only. The browser suite has its own configuration. */
export const transform = {
  "^.+\\.ts$": ["@swc/jest", { jsc: { target: "es2022", parser: { syntax: "typescript" } } }],
};

export default {
  testEnvironment: "node",
  transform,
  testPathIgnorePatterns: ["/node_modules/", "/dist/", "<rootDir>/reports/", "\\.browser\\.test\\.ts$"],
  modulePathIgnorePatterns: ["<rootDir>/reports/"],
};
