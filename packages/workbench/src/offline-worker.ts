/// <reference lib="webworker" />
import { cleanupOutdatedCaches, type PrecacheEntry, precacheAndRoute } from "workbox-precaching";

/** The worker that keeps the page in the browser, so that it opens without a connection. It asks for nothing else. */

declare const self: ServiceWorkerGlobalScope;
/** Every file of the page with its hash, put here when the page is built. */
declare const pageFiles: PrecacheEntry[];

precacheAndRoute(pageFiles, { ignoreURLParametersMatching: [/.*/] });
cleanupOutdatedCaches();

// What the page that is open loads later, such as another template, comes from here too.
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

// A new version waits until a person asks for it.
self.addEventListener("message", ({ data }) => {
  if (data === "take over") void self.skipWaiting();
});
