import { CellError } from "./errors.ts";

/** All that the library needs to know of the spreadsheet it works in. */
export interface Host {
  /** Desktop Excel hands a blank cell over as 0. */
  readonly blankIsZero: boolean;
  /** The error that a raw cell holds, if it holds one; numbers and logical values are never asked. */
  readonly errorIn: (raw: unknown) => CellError | undefined;
  /** What stands for an error in one cell of a range result. */
  readonly showError: (error: CellError) => unknown;
}

/** The library on its own, as tests and other programs call it. */
export const plainHost: Host = {
  blankIsZero: false,
  errorIn: (raw) => (raw instanceof CellError ? raw : undefined),
  showError: (error) => error,
};
