/** `npm start`: the workbench in the browser, from a fresh clone on. Plain Node until everything is installed. */
import { parseArgs } from "node:util";
import { build, install } from "./ready.mjs";

const { values } = parseArgs({ options: { port: { type: "string" }, "no-open": { type: "boolean" } } });
const asked = values.port ?? process.env.PORT ?? "3000";
const port = Number(asked);
if (!/^\d+$/.test(asked) || port > 65535) {
  console.error(`The port "${asked}" does not exist: enter a number from 0 to 65535.`);
  process.exit(1);
}

install(undefined, false);
build(["workbench"]);
const { register } = await import("tsx/esm/api");
register();
const { serveSite } = await import("@dairy-functions/site/serve");

const { server, address } = await serveSite("dist", port).catch((error) => {
  console.error(
    error.code === "EADDRINUSE"
      ? `The ports ${port} to ${port + 20} are taken: choose another one, npm start -- --port 8080.`
      : error.code === "EACCES"
        ? `Port ${port} is reserved for the system: choose one from 1024 on, npm start -- --port 8080.`
        : error.message,
  );
  process.exit(1);
});
if (port !== 0 && !address.endsWith(`:${port}`)) console.log(`Port ${port} is taken.`);
const workbench = `${address}/workbench/`;
console.log(`Dairy functions: open ${workbench} in a browser. Ctrl+C stops it.`);

const stop = () => {
  server.close();
  server.closeAllConnections();
};
process.once("SIGINT", stop);
process.once("SIGTERM", stop);

if (process.stdout.isTTY && !process.env.CI && !values["no-open"]) {
  const { default: open } = await import("open");
  await open(workbench).catch(() => {}); // without a browser the line above is enough
}
