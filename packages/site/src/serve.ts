import { createReadStream, statSync } from "node:fs";
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

/** Serves the files of a folder to this machine only, on `port` or the next free one; 0 takes any. */
export async function serve(folder: string, port: number): Promise<{ server: Server; address: string }> {
  const root = resolve(folder);
  const server = createServer((request, response) => answer(root, request, response));
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
  response.writeHead(200, {
    "content-type": contentTypes[extname(file.path)] ?? "application/octet-stream",
    "content-length": file.size,
    "cache-control": "no-cache",
    "x-content-type-options": "nosniff",
  });
  if (request.method === "HEAD") response.end();
  else createReadStream(file.path).pipe(response);
}

/** The file that an address names; undefined where there is none or it lies outside the folder. */
function fileOf(root: string, address: string): { path: string; size: number } | undefined {
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
