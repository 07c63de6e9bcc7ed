/** What to try next: each command on its own line, ready to be copied, with what it does under it. */
export function showSteps(steps: readonly (readonly [command: string, what: string])[]): string {
  return steps.map(([command, what]) => `  ${command}\n      ${what}\n`).join('');
}
