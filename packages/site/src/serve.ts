import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { extname, join, normalize, resolve, sep } from "node:path";

const contentTypes: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".md": "text/plain; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "text/xml; charset=utf-8",
  "": "text/plain; charset=utf-8", // LICENSE
};

type Served = Promise<{ server: Server; address: string }>;

/** Serves the files of a folder to this machine only, on `port` or the next free one; 0 takes any. */
export function serve(folder: string, port: number): Served {
  const root = resolve(folder);
  return serveBy((request, response) => answer(root, request, response), port);
}

/** Serves what was built into a folder: the workbench at workbench/ and, if there is one, the site around it. */
export function serveSite(dist: string, port: number): Served {
  const [workbench, site] = [join(resolve(dist), "workbench"), join(resolve(dist), "site")];
  return serveBy((request, response) => {
    const address = request.url ?? "/";
    if (address.startsWith("/workbench/")) {
      request.url = address.slice("/workbench".length);
      answer(workbench, request, response);
    } else if (address === "/workbench" || (address === "/" && !existsSync(join(site, "index.html"))))
      response.writeHead(302, { location: "/workbench/" }).end();
    else answer(site, request, response);
  }, port);
}

async function serveBy(give: (request: IncomingMessage, response: ServerResponse) => void, port: number): Served {
  const server = createServer(give);
  const found = await listen(server, port, port === 0 ? 0 : port + 20);
  return { server, address: `http://localhost:${found}` };
}

function listen(server: Server, port: number, last: number): Promise<number> {
  return new Promise((done, fail) => {
    const onError = (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" && port < last) listen(server, port + 1, last).then(done, fail);
      else fail(error);
    };
    server.once("error", onError);
    server.listen(port, "localhost", () => {
      server.off("error", onError);
      const bound = server.address();
      done(typeof bound === "object" && bound !== null ? bound.port : port);
    });
  });
}

/** Answers with a file under `root`, which is a full path. */
export function answer(root: string, request: IncomingMessage, response: ServerResponse) {
  const refuse = (status: number, text: string) => {
    response.writeHead(status, { "content-type": "text/plain; charset=utf-8" });
    response.end(text);
  };
  if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(request.headers.host ?? ""))
    return refuse(421, "This server answers as localhost only."); // a page elsewhere has its own name lead to this machine
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(405, "Only GET and HEAD.");
  const file = fileOf(root, request.url ?? "/");
  if (file === undefined) return refuse(404, "Not found.");
  const { encoding, path, size } = packed(file, String(request.headers["accept-encoding"]));
  response.writeHead(200, {
    "content-type": contentTypes[extname(file.path)] ?? "application/octet-stream",
    "content-length": size,
    ...(encoding && { "content-encoding": encoding, vary: "accept-encoding" }),
    "cache-control": "no-cache",
    "x-content-type-options": "nosniff",
  });
  if (request.method === "HEAD") response.end();
  else createReadStream(path).pipe(response);
}

interface Found {
  readonly path: string;
  readonly size: number;
  readonly encoding?: string;
}

/** The compressed file beside a file, if there is one that the browser accepts. */
function packed(file: Found, accepted: string): Found {
  for (const [encoding, ending] of [
    ["br", ".br"],
    ["gzip", ".gz"],
  ] as const) {
    const path = file.path + ending;
    const stat = new RegExp(`\\b${encoding}\\b`).test(accepted) && statSync(path, { throwIfNoEntry: false });
    if (stat) return { path, size: stat.size, encoding };
  }
  return file;
}

/** The file that an address names; undefined where there is none or it lies outside the folder. */
function fileOf(root: string, address: string): Found | undefined {
  try {
    const path = decodeURIComponent(address.replace(/[?#].*$/, ""));
    const full = normalize(join(root, path.endsWith("/") ? `${path}index.html` : path));
    if (!full.startsWith(root + sep) || full.includes("\0")) return undefined;
    const stat = statSync(full);
    return stat.isFile() ? { path: full, size: stat.size } : undefined;
  } catch {
    return undefined; // a malformed address, or no such file
  }
}
