import { mkdirSync, writeFileSync } from "node:fs";
import { type IncomingMessage, request, type Server } from "node:http";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { newFolder } from "../../../test/new-folder.ts";
import { serve, serveSite } from "./serve.ts";

const outside = newFolder();
const folder = join(outside, "site");
const servers: Server[] = [];
let address: string;

beforeAll(async () => {
  mkdirSync(join(folder, "sub"), { recursive: true });
  writeFileSync(join(outside, "secret.txt"), "secret");
  writeFileSync(join(outside, "site-too.txt"), "secret");
  writeFileSync(join(folder, "index.html"), "<p>home</p>");
  writeFileSync(join(folder, "sub", "a b.js"), "1");
  address = await start(0);
});

afterAll(() => {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
});

async function start(port: number): Promise<string> {
  const started = await serve(folder, port);
  servers.push(started.server);
  return started.address;
}

/** Asks for a path as it stands, which a browser or fetch would tidy first. */
function get(
  path: string,
  method = "GET",
  host = new URL(address).host,
): Promise<{ status: number; type: string; body: string }> {
  return new Promise((done, fail) => {
    const { hostname, port } = new URL(address);
    const read = (response: IncomingMessage) => {
      let body = "";
      response.on("data", (part) => {
        body += part;
      });
      response.on("end", () =>
        done({ status: response.statusCode ?? 0, type: response.headers["content-type"] ?? "", body }),
      );
    };
    request({ hostname, port, path, method, headers: { host } }, read).on("error", fail).end();
  });
}

test("serves files with their content type", async () => {
  expect(await get("/")).toEqual({ status: 200, type: "text/html; charset=utf-8", body: "<p>home</p>" });
  expect(await get("/sub/a%20b.js?x=1")).toEqual({ status: 200, type: "text/javascript; charset=utf-8", body: "1" });
  expect(await get("/", "HEAD")).toMatchObject({ status: 200, body: "" });
});

test("a compressed file beside a file is sent to who accepts it", async () => {
  writeFileSync(join(folder, "sub", "cow.js"), "moo");
  writeFileSync(join(folder, "sub", "cow.js.gz"), gzipSync("moo"));
  const asked = async (accepted: string) => {
    const answer = await fetch(`${address}/sub/cow.js`, { headers: { "accept-encoding": accepted } });
    const { headers } = answer;
    return [headers.get("content-type"), headers.get("content-encoding"), await answer.text()];
  };
  expect(await asked("gzip, br")).toEqual(["text/javascript; charset=utf-8", "gzip", "moo"]);
  expect(await asked("identity")).toEqual(["text/javascript; charset=utf-8", null, "moo"]);
});

test("the workbench is at workbench/, as it was built last, with the site around it or alone", async () => {
  const dist = newFolder();
  mkdirSync(join(dist, "workbench"));
  writeFileSync(join(dist, "workbench", "index.html"), "grid");
  const started = await serveSite(dist, 0);
  servers.push(started.server);
  const at = async (path: string) => {
    const { status, url, text } = await fetch(started.address + path).then(async (answer) => ({
      status: answer.status,
      url: answer.url.slice(started.address.length),
      text: await answer.text(),
    }));
    return [status, url, text];
  };
  for (const path of ["/", "/workbench", "/workbench/"]) expect(await at(path)).toEqual([200, "/workbench/", "grid"]);
  expect(await at("/templates.html")).toEqual([404, "/templates.html", "Not found."]);
  mkdirSync(join(dist, "site", "workbench"), { recursive: true });
  writeFileSync(join(dist, "site", "index.html"), "first page");
  writeFileSync(join(dist, "site", "workbench", "index.html"), "an older grid");
  expect(await at("/")).toEqual([200, "/", "first page"]);
  expect(await at("/workbench/")).toEqual([200, "/workbench/", "grid"]);
});

test.each([
  "/nothing.html",
  "/sub",
  "/sub/",
  "/../secret.txt",
  "/..%2fsecret.txt",
  "/%2e%2e/secret.txt",
  "/sub/../../secret.txt",
  "/..%5csecret.txt",
  "/../site-too.txt",
  "/%00",
  "/%zz",
])("%s is not found", async (path) => {
  const { status, body } = await get(path);
  expect(status).toBe(404);
  expect(body).not.toContain("secret");
});

test.each([
  "evil.example",
  "localhost.evil.example:3000",
  "evil.example:3000",
  "localhost@evil.example",
  "0.0.0.0",
  "[::]",
])("asked as %s, it answers nothing", async (host) => {
  const text = "This server answers as localhost only.";
  expect(await get("/", "GET", host)).toEqual({ status: 421, type: "text/plain; charset=utf-8", body: text });
});

test.each(["localhost:3000", "LOCALHOST", "127.0.0.1:3000", "[::1]:3000"])("asked as %s, it answers", async (host) => {
  expect(await get("/", "GET", host)).toMatchObject({ status: 200, body: "<p>home</p>" });
});

test("other methods are refused", async () => {
  expect(await get("/", "POST")).toMatchObject({ status: 405 });
});

test("listens on this machine only, and takes the next port when one is taken", async () => {
  const bound = servers[0]!.address();
  expect(["127.0.0.1", "::1"]).toContain(typeof bound === "object" && bound?.address);
  const taken = Number(new URL(address).port);
  const next = Number(new URL(await start(taken)).port);
  expect(next).toBeGreaterThan(taken);
  expect(next).toBeLessThanOrEqual(taken + 20);
});
