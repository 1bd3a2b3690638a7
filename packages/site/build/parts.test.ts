import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { newFolder } from "../../../test/new-folder.ts";
import { scriptInParts } from "./parts.ts";

/** Modules that note when they are evaluated. What they give is worked out by hand. */
const files: Readonly<Record<string, string>> = {
  main: `import { twice } from "./shared"; log.push("main");
    export const first = twice(1); export const herd = () => part("herd"); export const feed = () => part("feed");`,
  herd: `import { twice as double } from "./shared"; import { both } from "./both"; log.push("herd");
    export const cows = double(20) + both; export default /\\p{L}+/u;`,
  feed: `import { both } from "./both"; log.push("feed");
    export const text = \`a "quoted"\\n\\\\line\\u2028 */ \${both}\`; export { text as again };`,
  shared: 'log.push("shared"); export const twice = (x) => 2 * x;',
  both: 'log.push("both"); export const both = 7;',
};

async function loaded(options: { asText: boolean; minify: boolean }) {
  const folder = newFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, `${name}.js`), text);
  const at = (name: string) => join(folder, `${name}.js`);
  const parts = { herd: at("herd"), feed: at("feed") };
  const script = await scriptInParts(at("main"), { ...options, parts, globalName: "dairy", charset: "ascii" });
  const log: string[] = [];
  const context = createContext({ log });
  runInContext(script, context);
  return { log, script, run: (code: string) => runInContext(code, context) };
}

const kinds = [true, false].flatMap((asText) => [true, false].map((minify) => ({ asText, minify })));
test.each(kinds)("parts are evaluated when they are first asked for, and once: %j", async (options) => {
  const { log, run } = await loaded(options);
  expect(run("dairy.first")).toBe(2);
  expect(log).toEqual(["shared", "main"]);
  expect(run("dairy.herd().cows")).toBe(47);
  expect(log).toEqual(["shared", "main", "both", "herd"]);
  expect(run("dairy.herd().default.source")).toBe("\\p{L}+");
  expect(run("dairy.feed().text")).toBe('a "quoted"\n\\line\u2028 */ 7');
  expect(run("dairy.feed().again")).toBe(run("dairy.feed().text"));
  expect(log).toEqual(["shared", "main", "both", "herd", "feed"]);
});

test("the code of a text shows its lines, and a script that compiles its parts evaluates no text", async () => {
  const { script } = await loaded({ asText: true, minify: false });
  expect(script).toMatch(/^var cows = double\(20\) \+ both;\\n\\$|^var cows = twice\(20\) \+ both;\\n\\$/m);
  const { script: compiled } = await loaded({ asText: false, minify: false });
  expect(compiled).not.toContain("eval");
});
