import { say } from "@dairy-functions/shared";
import { templateFiles } from "@dairy-functions/workbooks/one-by-one";
import { keepLanguage } from "./language.ts";
import { messages } from "./messages.ts";
import { showLasting } from "./notices.ts";
import { firstName } from "./offered.ts";

/** Whether the page opens when it is loaded again: it is kept for that, or its server answers. */
export async function canReload(): Promise<boolean> {
  const kept = await navigator.serviceWorker?.getRegistration().catch(() => undefined);
  if (kept?.active) return true;
  return fetch(location.href, { cache: "no-store" }).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** Keeps the page for use without a connection. A new version is announced, and taken when a person says so. */
export async function keepOffline(save: () => Promise<unknown>): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const workers = navigator.serviceWorker;
  let asked = false;
  const announce = (worker: ServiceWorker) =>
    showLasting("update", say(messages.newVersion), [
      [
        say(messages.takeNewVersion),
        () => {
          asked = true;
          void save().then(() => worker.postMessage("take over"));
        },
      ],
    ]);
  workers.addEventListener("controllerchange", () => {
    if (asked) location.reload();
  });
  const registration = await workers.register("offline.js").catch(() => undefined); // a private window may refuse it
  if (registration === undefined) return;
  void workers.ready.then(() => keepLanguage([firstName, ...Object.keys(templateFiles)])).catch(() => {}); // the connection may end meanwhile
  if (registration.waiting) announce(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const worker = registration.installing;
    worker?.addEventListener("statechange", () => {
      // The first one has nothing to take the place of.
      if (worker.state === "installed" && workers.controller) announce(worker);
    });
  });
}
