import { translated } from "@dairy-functions/shared";
import type { Watch } from "../pane-host.ts";
import { button, element, replaceContent } from "./elements.ts";

/** Runs a long task with a progress bar and a button that cancels it. */
export async function watched<T>(place: Element, title: string, task: (watch: Watch) => Promise<T>): Promise<T> {
  let cancelled = false;
  const before = (place.getRootNode() as ShadowRoot).activeElement as HTMLElement | null;
  const bar = element("fluent-progress-bar", { max: "1", "aria-label": title });
  const cancel = button(
    translated("Cancel"),
    () => {
      cancelled = true;
    },
    { size: "small" },
  );
  replaceContent(place, element("p", {}, title), bar, cancel);
  cancel.focus();
  try {
    return await task({
      progress: (done, total) => bar.setAttribute("value", String(total === 0 ? 1 : done / total)),
      isCancelled: () => cancelled,
    });
  } finally {
    place.replaceChildren();
    before?.focus();
  }
}
