import {
  type Answer,
  type AnyFunction,
  CellError,
  callInSteps,
  isSteps,
  type Steps,
  say,
} from "@dairy-functions/shared";
import { excelError, excelHost } from "./excel-host.ts";
import { explanationsLoading } from "./language.ts";
import { messages } from "./messages.ts";

/** Makes functions callable from cells, under their names. A definition is asked for when a cell first calls it. */
export function register(names: readonly string[], definitionOf: (name: string) => AnyFunction): void {
  for (const name of names)
    CustomFunctions.associate(
      name,
      excelFunction(() => definitionOf(name)),
    );
}

type Cells = unknown[][];

/** What Excel says about a call: newer versions tell one for the value of a part of a formula that is being edited. */
interface Invocation {
  readonly isInValuePreview?: boolean;
}

function excelFunction(definitionOf: () => AnyFunction): (...cells: unknown[]) => Cells | Promise<Cells> {
  return (...cells) => {
    const definition = definitionOf();
    const invocation = cells.pop() as Invocation | undefined; // Excel always adds it
    const answered = () => guarded(definition, () => callInSteps(definition, cells, excelHost));
    const answer = answered();
    const loading = explanationsLoading();
    if (!isSteps(answer))
      return loading === undefined ? shown(answer) : loading.then(() => shown(answered() as Answer));
    if (invocation?.isInValuePreview === true) return [[say(messages.notPreviewed, { name: definition.name })]];
    return inSlices(definition, answer).then(shown);
  };
}

function shown(answer: Answer): Cells {
  if (Array.isArray(answer)) return answer;
  if (!(answer instanceof CellError)) return [[answer]];
  const error = excelError(answer);
  // The runtime turns these two into #VALUE! when they are thrown; in a cell of a result it keeps them.
  if (answer.code === "#REF!" || answer.code === "#NAME?") return [[error]];
  throw error;
}

/** A failure in a definition is an error of that cell: Excel drops the message of any other thrown object. */
function guarded<T>(definition: AnyFunction, run: () => T): T | CellError {
  try {
    return run();
  } catch (failure) {
    const message = failure instanceof Error ? failure.message : say(messages.unknownReason);
    return new CellError("#VALUE!", say(messages.functionFailed, { name: definition.name, reason: message }));
  }
}

/** Milliseconds. The pane lives in the same thread, and Excel restarts an add-in that does not answer for 5 s. */
const slice = 200;

async function inSlices(definition: AnyFunction, steps: Steps<Answer>): Promise<Answer> {
  for (;;) {
    const answer = guarded(definition, () => advance(steps, Date.now() + slice));
    if (answer !== undefined) return answer;
    await others();
  }
}

/** The answer, if it is reached in time. */
function advance(steps: Steps<Answer>, end: number): Answer | undefined {
  do {
    const { done, value } = steps.next();
    if (done) return value;
  } while (Date.now() < end);
  return undefined;
}

/** Lets others run. Not by a timer, which browsers hold back for seconds while the pane is hidden. */
const others = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
