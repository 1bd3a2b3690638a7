/** A call as Excel posts it: what is in the arguments, and how. */
export interface Posted {
  readonly name: string;
  readonly args: readonly unknown[];
  /** 4: errors may come in (allowErrorForDataTypeAny). 8: objects come as text in JSON. */
  readonly flags?: number;
}
/** What comes back over the wire: an identifier, whether it went well, the value or message, the code of an error. */
type Returned = [id: number, ok: boolean, value: unknown, code?: number];

declare global {
  interface Window {
    /** Posts calls as one batch; gives what returns for each, in order. */
    postToFunctions: (calls: readonly Posted[]) => Promise<Returned[]>;
    _richApiNativeBridge: { onMessageFromHost?: (text: string) => void; sendMessageToHost: (text: string) => void };
    /** How often results were sent: one failed batch would send none, or all of them again. */
    sent: number;
    /** Answers the body of any other request, where a test has a workbook for it. */
    answerRequest?: (body: string) => Promise<string>;
    /** Tells the page of an event by its number. */
    fire: (event: number, message?: object) => void;
    /** Presses a button of the ribbon, by its action. */
    press: (action: string) => void;
  }
}

/**
 * Plays Excel to Microsoft's runtime: it talks through window._richApiNativeBridge if there is one before it loads.
 * Runs inside the page, so it uses nothing from outside. Messages of type 3 bring calls in, type 1 brings results
 * out, type 2 confirms them.
 */
export function playExcel(): void {
  const waiting = new Map<number, (returned: Returned) => void>();
  let lastId = 0;
  window.sent = 0;
  const bridge: Window["_richApiNativeBridge"] = {
    sendMessageToHost(text) {
      const { id, message } = JSON.parse(text);
      const body = typeof message.body === "string" ? JSON.parse(message.body) : message.body;
      const isResult = ({ Name }: { Name: string }) => Name === "SetInvocationArrayResults";
      if (window.answerRequest !== undefined && !body.Actions.some(isResult)) {
        window.answerRequest(JSON.stringify(body)).then((response) => {
          const answer = { statusCode: 200, headers: {}, body: response };
          bridge.onMessageFromHost?.(JSON.stringify({ id, type: 2, flags: 0, message: answer }));
        });
        return;
      }
      for (const action of body.Actions) {
        if (!isResult(action)) continue;
        window.sent++;
        for (const returned of action.ArgumentInfo.Arguments[0] as Returned[]) {
          waiting.get(returned[0])?.(returned);
          waiting.delete(returned[0]);
        }
      }
      const Results = body.Actions.map((action: { Id: number }) => ({ ActionId: action.Id, Value: null }));
      const answer = { statusCode: 200, headers: {}, body: JSON.stringify({ Error: null, Results }) };
      setTimeout(() => bridge.onMessageFromHost?.(JSON.stringify({ id, type: 2, flags: 0, message: answer })), 0);
    },
  };
  window._richApiNativeBridge = bridge;
  const post = (messageCategory: number, messageType: number, targetId: string, message: unknown) => {
    const entries = [{ messageCategory, messageType, targetId, message }];
    bridge.onMessageFromHost?.(JSON.stringify({ id: null, type: 3, flags: 0, message: { entries } }));
  };
  window.fire = (event, message = {}) => post(65536, event, "Workbook", JSON.stringify(message));
  window.press = (action) => post(2, 1000, "", [action, null]);
  window.postToFunctions = (calls) => {
    const entries: unknown[] = [];
    const returns = calls.map(({ name, args, flags = 4 }) => {
      const id = ++lastId;
      entries.push({ messageCategory: 1, messageType: 1000, message: [id, name, args, null, flags] });
      return new Promise<Returned>((resolve) => waiting.set(id, resolve));
    });
    bridge.onMessageFromHost?.(JSON.stringify({ id: null, type: 3, flags: 0, message: { entries } }));
    return Promise.all(returns);
  };
}

/** A cell as a person sees it: a value, or the code of an error with its sentence. */
export type Shown = unknown;
export const error = (code: string, sentence = "") => (sentence === "" ? { code } : { code, sentence });

/** What the codes of failed calls stand for, by the runtime's own switch. */
const failures: Record<number, string> = { 1: "#N/A", 5: "#DIV/0!", 6: "#NUM!", 7: "#VALUE!", 8: "#NULL!" };

/** The cells that Excel shows for what came back. */
export function cellsOf([, ok, value, code]: Returned): Shown[][] {
  if (!ok) return [[error(failures[code ?? -1] ?? `failure ${code}`, value as string)]];
  if (!Array.isArray(value)) return [[cellOf(value)]];
  return value.map((row) => (Array.isArray(row) ? row.map(cellOf) : [`not a row: ${JSON.stringify(row)}`]));
}

function cellOf(value: unknown): Shown {
  if (typeof value !== "object" || value === null) return value;
  const { type, basicValue, message } = value as Readonly<Record<string, string | undefined>>;
  return type === "Error" ? error(basicValue!, message) : value;
}
