/** `npm start`: the workbench in the browser, from a fresh clone on. Plain Node until everything is installed. */
import { parseArgs } from "node:util";
import "./ready.mjs";

const { register } = await import("tsx/esm/api");
register();
const { serve } = await import("@dairy-functions/site/serve");

const { values } = parseArgs({ options: { port: { type: "string" }, "no-open": { type: "boolean" } } });
const port = Number(values.port ?? 3000);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`--port ${values.port} is no port: give a number from 0 to 65535.`);
  process.exit(1);
}
const { server, address } = await serve("dist/workbench", port);
console.log(`Dairy functions: open ${address} in a browser. Ctrl+C ends it.`);

const stop = () => {
  server.close();
  server.closeAllConnections();
};
process.once("SIGINT", stop);
process.once("SIGTERM", stop);

if (process.stdout.isTTY && !process.env.CI && !values["no-open"]) {
  const { default: open } = await import("open");
  await open(address).catch(() => {}); // without a browser the line above is enough
}
