/** Whether the address leaves open what to open. */
export const isAtStart = (): boolean => location.hash.length <= 1;

/** Waits until something is chosen on the start page. */
export const chosen = (): Promise<unknown> =>
  new Promise((done) => {
    if (isAtStart()) window.addEventListener("hashchange", done, { once: true });
    else done(undefined);
  }).then(() => {
    document.getElementById("start")!.hidden = true;
  });
