// Owns the end of a host that nobody uses any more, where it was asked to end by itself.

export interface IdleWatch {
  /** Resolves once nothing was heard for so long; never where no time was given. */
  readonly idle: Promise<void>;
  /** Something was heard. */
  touch(): void;
  stop(): void;
}

/** `isBusy` puts the end off: work that nobody waits for at the moment is still work. */
export function watchIdle(minutes: number | null, isBusy: () => boolean): IdleWatch {
  if (minutes === null) return { idle: new Promise(() => {}), touch() {}, stop() {} };
  let timer: NodeJS.Timeout | undefined;
  let end = () => {};
  const idle = new Promise<void>((resolve) => {
    end = resolve;
  });
  const touch = () => {
    clearTimeout(timer);
    timer = setTimeout(() => (isBusy() ? touch() : end()), minutes * 60_000);
  };
  touch();
  return { idle, touch, stop: () => clearTimeout(timer) };
}
