import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Runs the tests in a terminal after all others: they wait for a screen, and are the last that should share the machine. */
export default class TerminalLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isTerminal = ({ moduleId }: TestSpecification): boolean => moduleId.includes('/test/terminal/');
    const sorted = await super.sort(files);
    return [...sorted.filter((file) => !isTerminal(file)), ...sorted.filter(isTerminal)];
  }
}
