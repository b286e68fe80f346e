/** Watches that something goes on; when nothing has for so long, `silent` is called once. */
export type Watch = { readonly alive: () => void; readonly stop: () => void };

/** Starts watching. Looking now and then costs less than a timer for every sign of life. */
export function startWatch(milliseconds: number, silent: () => void): Watch {
  let last = performance.now();
  const timer = setInterval(
    () => {
      if (performance.now() - last < milliseconds) return;
      clearInterval(timer);
      silent();
    },
    Math.max(10, Math.min(1000, milliseconds / 4)),
  );
  return {
    alive: () => {
      last = performance.now();
    },
    stop: () => clearInterval(timer),
  };
}
