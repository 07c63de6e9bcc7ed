/** The tool's exit codes (README). Nothing else is ever returned. */
export const exitCode = {
  /** Done; the gate passed. */
  done: 0,
  /** The gate did not pass. */
  gateFailed: 1,
  /** Bad usage or bad input; nothing was written. */
  badInput: 2,
  /** A bug of ours. */
  bug: 3,
  /** Left before the end; what was answered is saved. */
  left: 130,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
