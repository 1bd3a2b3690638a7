import { problemsOfStore } from "@dairy-functions/site/store";
import { type GoogleStore, googleStore } from "./store.ts";

const store = (changed: Partial<GoogleStore> = {}) =>
  googleStore({
    address: "https://example.org",
    publisher: "Example Institute",
    published: () => new TextEncoder().encode("page"),
    pictures: { "1.png": new Uint8Array() },
    icons: {},
    sample: new Uint8Array(),
    checkedPicture: () => [],
    ...changed,
  });

test("the built script asks for two permissions, each with a reason, and the texts fit", () => {
  const folder = store();
  expect(problemsOfStore(folder)).toEqual([]);
  expect(Object.keys(folder.files)).toContain("script/appsscript.json");
  expect(String(folder.files["listing.md"])).toContain("spreadsheets.currentonly");
  expect(String(folder.files["tester-notes.md"])).toContain("It shows 1092.58783");
});

test.each<[string, Partial<GoogleStore>, RegExp]>([
  ["a missing page", { published: () => undefined }, /https:\/\/example.org\/terms.html is not built/],
  ["a long name of the developer", { publisher: "x".repeat(51) }, /Developer name has 51/],
  ["missing pictures", { pictures: {} }, /there are no pictures/],
  ["a picture of another size", { checkedPicture: (name) => [`${name} is wrong`] }, /icon-32.png is wrong/],
])("finds %s", (_, changed, problem) => {
  expect(problemsOfStore(store(changed)).join("\n")).toMatch(problem);
});
