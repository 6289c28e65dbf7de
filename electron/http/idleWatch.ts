// Ends a host after a period without use, if that was requested.

export interface IdleWatch {
  /** Resolves after the idle period; never if no period was given. */
  readonly idle: Promise<void>;
  /** Records activity. */
  touch(): void;
  stop(): void;
}

/** `isBusy` postpones the end: work continues even if nobody is waiting for it at the moment. */
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
