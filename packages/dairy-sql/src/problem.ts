/** What went wrong, said for the person at the command line. Exit code 2 means the command, 1 the data or the disk. */
export class Problem extends Error {
  readonly exitCode: 1 | 2;

  constructor(sentence: string, exitCode: 1 | 2 = 1) {
    super(sentence);
    this.exitCode = exitCode;
  }
}

export const wrongCommand = (sentence: string): Problem => new Problem(sentence, 2);
