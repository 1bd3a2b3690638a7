import base, { proofs } from "./jest.config.mjs";

/** The proofs: other engines, all hosts with all rows, large files. `npm run check` runs them. */
export default { ...base, testPathIgnorePatterns: ["/node_modules/", "/dist/"], testRegex: [...proofs] };
