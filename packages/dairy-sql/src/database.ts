import type { DuckDBConnection } from "@duckdb/node-api";

interface DatabaseOptions {
  readonly threads?: number | undefined;
  readonly memory?: string | undefined;
  /** Where it puts what does not fit into memory. */
  readonly spill: string;
}

export interface Database {
  readonly connection: DuckDBConnection;
  readonly close: () => void;
}

/** A DuckDB of one's own in memory, which keeps the order of rows and loads nothing from outside. */
export async function openDatabase({ threads, memory, spill }: DatabaseOptions): Promise<Database> {
  // Loaded when it is needed: most of the time that --help would take is its.
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const instance = await DuckDBInstance.create(":memory:", {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    preserve_insertion_order: "true",
    temp_directory: spill,
    ...(threads === undefined ? {} : { threads: String(threads) }),
    ...(memory === undefined ? {} : { memory_limit: memory }),
  });
  const connection = await instance.connect();
  return {
    connection,
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** The one row of an aggregate. */
export async function oneRow(connection: DuckDBConnection, sql: string): Promise<Record<string, unknown>> {
  return (await connection.runAndReadAll(sql)).getRowObjectsJS()[0]!;
}
