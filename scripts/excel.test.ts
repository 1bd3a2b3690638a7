import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import { join } from "node:path";
import { checkedAddress } from "@dairy-functions/excel/build";
import { newFolder } from "../test/new-folder.ts";
import { serveToExcel, wishOf } from "./excel.ts";

test("what is opened follows the words and the system", () => {
  expect(wishOf([], "win32")).toEqual({ open: "desktop" });
  expect(wishOf([], "darwin")).toEqual({ open: "desktop" });
  expect(wishOf([], "linux")).toEqual({ open: "none" });
  expect(wishOf(["serve"], "win32")).toEqual({ open: "none" });
  expect(wishOf(["web", "https://a.sharepoint.com/x?e=1"], "linux")).toEqual({
    open: "web",
    workbook: "https://a.sharepoint.com/x?e=1",
  });
});

test.each([
  [["web"], /needs the address/],
  [["web", "book.xlsx"], /needs the address/],
  [["web", "http://a.org/book.xlsx"], /https/],
  [["web", "https://a.org/", "x"], /"x" is not needed/],
  [["--web"], /"--web" is unknown/],
  [["serve", "x"], /"serve x" is unknown/],
  [["desktop"], /Windows and Mac only/],
])("%j is refused", (words, message) => {
  expect(() => wishOf(words, "linux")).toThrow(message);
});

test.each([
  ["http://dairy.example.org", /https:/],
  ["https://dairy.example.org/path?x", /more than a host and a path/],
  ["https://localhost:4000", /on this machine/],
  ["https://me@dairy.example.org", /user name/],
  ["dairy.example.org", /is not an address/],
  ["", /is not an address/],
])("the origin %s is refused", (origin, message) => {
  expect(() => checkedAddress(origin)).toThrow(message);
});

test("addresses are accepted with a path and without, and lose their last slash", () => {
  expect(checkedAddress("https://example.org/dairy/")).toBe("https://example.org/dairy");
  expect(checkedAddress("https://dairy.example.org/")).toBe("https://dairy.example.org");
  expect(checkedAddress("https://localhost:3000")).toBe("https://localhost:3000");
});

test("the add-in is built for another address, with an Id of its own", () => {
  const folder = newFolder();
  const address = "https://example.org/dairy";
  const script = `import("@dairy-functions/excel/add-in").then((it) => it.buildExcel(${JSON.stringify({ address, folder })}))`;
  execFileSync(process.execPath, ["--import", "tsx", "-e", script]);
  const manifest = readFileSync(join(folder, "manifest.xml"), "utf8");
  const id = (text: string) => /<Id>(.*)<\/Id>/.exec(text)![1];
  expect(manifest).not.toContain("localhost");
  expect(manifest).toContain("<AppDomain>https://example.org</AppDomain>");
  expect(id(manifest)).not.toBe(id(readFileSync("manifest.xml", "utf8")));
  expect(readFileSync(join(folder, "functions.json"), "utf8")).toContain(`"${address}/help/ECM.html"`);
});

test("files are served over HTTPS to any origin, and a taken port is named", async () => {
  const folder = newFolder();
  const at = (file: string) => join(folder, file);
  const [cert, key] = ["localhost.crt", "localhost.key"].map((file) => readFileSync(join("test/cases", file)));
  writeFileSync(at("functions.json"), "{}");
  const server = await serveToExcel(folder, { cert, key }, 0);
  const { port } = server.address() as { port: number };
  const answered = await new Promise<[number | undefined, string | undefined]>((done, fail) => {
    request({ host: "localhost", port, path: "/functions.json", ca: cert }, (response) => {
      response.resume();
      done([response.statusCode, response.headers["access-control-allow-origin"]]);
    })
      .on("error", fail)
      .end();
  });
  expect(answered).toEqual([200, "*"]);
  await expect(serveToExcel(folder, { cert, key }, port)).rejects.toThrow(`Port ${port} is taken`);
  server.close();
  server.closeAllConnections();
});
