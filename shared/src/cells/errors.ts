import { messages } from "./messages.ts";
import { say } from "./say.ts";

/**
 * An error as a cell shows it. #VALUE! is bad input, #N/A is missing data, #NUM! is a result that is not finite.
 */
export class CellError {
  /** What the cell shows. An error that came in from a cell keeps its own code. */
  readonly code: string;
  /**
   * What is wrong and what is accepted, for the person who looks at the cell; empty where the error came in from a
   * cell.
   */
  readonly sentence: string;

  constructor(code: string, sentence: string) {
    this.code = code;
    this.sentence = sentence;
  }

  /** The same error with the place where it happened in front: "Row 3: fat is blank ...". */
  placed(place: string): CellError {
    return this.sentence === ""
      ? this
      : new CellError(this.code, say(messages.placed, { place, sentence: this.sentence }));
  }
}
