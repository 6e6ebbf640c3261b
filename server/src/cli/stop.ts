import { constants } from 'node:os';

const signals = ['SIGINT', 'SIGTERM'] as const;

/**
 * Runs `tidy` when the process ends, also by Ctrl-C, until the returned function is called. Only then is there something to listen for: a
 * process that listens to a signal hears it between two documents, and one that does not ends at once.
 */
export function onStop(tidy: () => void): () => void {
  const stop = (signal: (typeof signals)[number]): never => process.exit(128 + constants.signals[signal]);
  process.once('exit', tidy);
  for (const signal of signals) process.once(signal, stop);
  return () => {
    process.off('exit', tidy);
    for (const signal of signals) process.off(signal, stop);
  };
}
