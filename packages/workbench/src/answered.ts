import type { Command } from "./steps.ts";
import type { SpreadsheetLibrary } from "./workbench-host.ts";

/** Answers that a person has given although they are what the example holds: the workbook remembers them. */

const kept = "DAIRY_ANSWERS";
const set = "DAIRY_ANSWERED";

interface Kept {
  readonly answered?: readonly string[];
}

/** Notes that an answer is a person's own. */
export const answered = (answer: string): Command => [set, { answer }];

/** Teaches o-spreadsheet to keep them, with undo. */
export function registerAnswers(o: SpreadsheetLibrary): void {
  const { corePluginRegistry } = o.registries;
  if (corePluginRegistry.contains(kept)) return;
  (o.coreTypes as Set<string>).add(set);

  class Answers extends o.CorePlugin {
    static override getters = ["isAnswered"] as never;
    answers: Record<string, true | undefined> = {};

    isAnswered(answer: string): boolean {
      return this.answers[answer] === true;
    }

    override handle(command: object): void {
      const { type, answer } = command as { readonly type: string; readonly answer: string };
      if (type === set) this.history.update("answers" as never, answer as never, true as never);
    }

    override import(data: object): void {
      const { answered = [] } = data as Kept;
      this.answers = Object.fromEntries(answered.map((each) => [each, true] as const));
    }

    override export(data: object): void {
      const own = Object.keys(this.answers).filter((each) => this.isAnswered(each));
      if (own.length > 0) Object.assign(data, { answered: own } satisfies Kept);
    }
  }
  corePluginRegistry.add(kept, Answers as never);
}

export const isAnswered = (getters: object, answer: string): boolean =>
  (getters as { readonly isAnswered: (answer: string) => boolean }).isAnswered(answer);
