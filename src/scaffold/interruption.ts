const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
export type InterruptSignal = (typeof SIGNALS)[number];

/** Writing was broken off by a signal, and what had been prepared is removed. */
export class InterruptedError extends Error {
  public override readonly name = 'InterruptedError';

  constructor(public readonly signal: InterruptSignal) {
    super(`interrupted by ${signal}`);
  }
}

export interface Interruption {
  /** Throws once a signal has come. Called between the steps that must not be torn apart. */
  check(): void;
}

/**
 * Runs work that is not to be ended by a signal in its middle: the signal is noted, the work finds it at its
 * next step and cleans up after itself.
 */
export async function interruptible<T>(work: (interruption: Interruption) => Promise<T>): Promise<T> {
  let received: InterruptSignal | undefined;
  const note = (signal: InterruptSignal) => {
    received ??= signal;
  };
  for (const signal of SIGNALS) process.on(signal, note);
  let result: T;
  try {
    result = await work({
      check() {
        if (received !== undefined) throw new InterruptedError(received);
      },
    });
  } finally {
    for (const signal of SIGNALS) process.removeListener(signal, note);
  }
  // It came too late to break anything off, but it was meant for the whole program.
  if (received !== undefined) process.kill(process.pid, received);
  return result;
}
