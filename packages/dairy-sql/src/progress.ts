import { say } from "@dairy-functions/shared";
import type { DuckDBConnection } from "@duckdb/node-api";
import { messages } from "./messages.ts";

/** Says on stderr what is going on and how far it is, once that takes longer than two seconds. */
export interface Progress {
  readonly begin: (what: string) => void;
  readonly counted: (rows: number) => void;
  readonly end: () => void;
}

const silent: Progress = { begin: () => undefined, counted: () => undefined, end: () => undefined };

export async function watch(connection: DuckDBConnection, wanted: boolean): Promise<Progress> {
  if (!wanted) return silent;
  await connection.run("SET enable_progress_bar = true");
  await connection.run("SET enable_progress_bar_print = false");
  const start = Date.now();
  const onTerminal = process.stderr.isTTY;
  let what = "";
  let rows = 0;
  let last = "";
  const show = () => {
    if (Date.now() - start < 2000) return;
    const { percentage } = connection.progress;
    const line =
      rows > 0
        ? say(messages.rowsSoFar, { what, rows })
        : percentage > 0
          ? say(messages.shareSoFar, { what, share: Math.floor(percentage) })
          : say(messages.started, { what });
    if (line === last) return;
    last = line;
    process.stderr.write(onTerminal ? `\r\u001b[K${line}` : `${line}\n`);
  };
  const timer = setInterval(show, onTerminal ? 200 : 1000);
  timer.unref();
  return {
    begin: (next) => {
      what = next;
      rows = 0;
    },
    counted: (count) => {
      rows = count;
    },
    end: () => {
      clearInterval(timer);
      if (onTerminal && last !== "") process.stderr.write("\r\u001b[K");
    },
  };
}
