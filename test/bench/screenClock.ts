// A stopwatch inside a page: from a key, a click or a change of address until nothing changes any more. What it measures is painted.

export interface ScreenClock {
  /** The next key, click or input starts the watch. */
  arm: () => void;
  /** Changes the address, which starts the watch. */
  go: (address: string) => void;
  /** Milliseconds from the start to the last paint that showed anything new. */
  settled: () => Promise<number>;
}

/** Runs in the page, before its own scripts; it may use nothing from outside. */
export function watchScreen(): void {
  /** Nothing changes and nothing is fetched for so long: the screen stands. */
  const silence = 400;
  const patience = 20_000;
  let started = 0;
  let isArmed = false;
  let last = 0;
  /** Requests without an answer, and changes not yet painted. */
  let open = 0;
  const own = window.fetch.bind(window);
  window.fetch = async (...args) => {
    open += 1;
    try {
      return await own(...args);
    } finally {
      open -= 1;
    }
  };
  const painted = () => {
    open += 1;
    requestAnimationFrame(() => {
      const after = new MessageChannel();
      after.port1.onmessage = () => {
        open -= 1;
        last = performance.now();
      };
      after.port2.postMessage(null);
    });
  };
  new MutationObserver((records) => {
    // The clock of the status bar ticks by itself.
    if (records.every(({ target }) => (target instanceof Element ? target : target.parentElement)?.closest('footer') !== null)) return;
    painted();
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  const start = (event: Event) => {
    if (!isArmed) return;
    isArmed = false;
    started = event.timeStamp;
    last = started;
  };
  for (const kind of ['keydown', 'pointerdown', 'click', 'input']) window.addEventListener(kind, start, { capture: true });
  const watch: ScreenClock = {
    arm: () => {
      isArmed = true;
      started = performance.now();
      last = started;
    },
    go: (address) => {
      isArmed = false;
      started = performance.now();
      last = started;
      location.hash = address;
    },
    settled: () =>
      new Promise((resolve) => {
        const begun = performance.now();
        const look = () => {
          const now = performance.now();
          if (now - begun > patience || (open === 0 && now - Math.max(last, begun) > silence)) resolve(last - started);
          else setTimeout(look, 20);
        };
        look();
      }),
  };
  (window as unknown as { screenClock: ScreenClock }).screenClock = watch;
}
