import { dairySql } from "./run.ts";

/** The command: npm run dairy-sql -- input output --add "name=FUNCTION(...)". */
const control = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => control.abort());

const code = await dairySql(process.argv.slice(2), {
  say: (text) => console.log(text),
  complain: (text) => console.error(text),
  signal: control.signal,
});
process.exitCode = control.signal.aborted ? 130 : code;
