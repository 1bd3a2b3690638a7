import { say } from "@dairy-functions/shared";
import { messages } from "./messages.ts";
import { showLasting } from "./notices.ts";

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
  if (registration.waiting) announce(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const worker = registration.installing;
    worker?.addEventListener("statechange", () => {
      // The first one has nothing to take the place of.
      if (worker.state === "installed" && workers.controller) announce(worker);
    });
  });
}
