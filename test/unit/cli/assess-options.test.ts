import { describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/run.js';
import { folderForTest, listFiles } from '../../helpers/folders.js';
import { makeIo, runHere } from '../../helpers/run-here.js';
import { smallAssessment, smallFolder, smallQuestionnaire, smallResponse, smallRules } from '../../helpers/small.js';

const anonymous = smallAssessment.replace('mode: agreed', 'mode: anonymous');
const tree = { 'assessment.yaml': smallAssessment, 'questionnaire.yaml': smallQuestionnaire, 'rules.yaml': smallRules };

/** The tool in a terminal in which nobody presses a key: what it says before it asks. */
async function inTerminal(args: readonly string[], files: Parameters<typeof folderForTest>[0], term = 'xterm') {
  const cwd = folderForTest(files);
  const { io, kept } = makeIo({ cwd, env: { TERM: term } }, { stdinIsTerminal: true, stdoutIsTerminal: true });
  const exit = await run(['assess', '--lang', 'en', ...args], io);
  await new Promise(setImmediate);
  return { ...kept, exit, files: listFiles(cwd) };
}

describe('what cannot be done is said before anything is asked', () => {
  test.each([
    [['--facilitate', '--plain'], 'xterm', '‘--facilitate’ works on screens'],
    [['--facilitate'], 'dumb', '‘--facilitate’ works on screens'],
    [['--pause', '--plain'], 'xterm', '‘--pause’ works on screens'],
    [['--hide-votes'], 'xterm', '‘--hide-votes’ works only together with ‘--facilitate’'],
    [['--hide-votes', '--plain'], 'xterm', '‘--hide-votes’ works only together with ‘--facilitate’'],
  ])('%j with TERM=%s', async (args, term, sentence) => {
    const { stdout, stderr, exit, files } = await inTerminal(args, tree, term);
    expect({ stdout, exit, files }).toEqual({ stdout: '', exit: 2, files: listFiles(folderForTest(tree)) });
    expect(stderr).toContain(`error: ${sentence}`);
  });

  test('that an anonymous assessment takes no votes', async () => {
    const { stdout, stderr, exit } = await inTerminal(['--facilitate'], { ...tree, 'assessment.yaml': anonymous });
    expect({ stdout, exit }).toEqual({ stdout: '', exit: 2 });
    expect(stderr).toContain('error: The assessment in ‘.’ is anonymous; ‘--facilitate’ would take votes');
  });

  test('through a pipe that is told as what it is, before the terminal that is missing', async () => {
    const { stderr, exit } = await runHere(['assess', '--facilitate', '--plain', '--lang', 'en'], {
      cwd: folderForTest(),
    });
    expect(exit).toBe(2);
    expect(stderr).toContain('‘--facilitate’ works on screens');
  });
});

describe('an agreed answer that is there already', () => {
  const start = async (response: string) => {
    const cwd = folderForTest({ ...smallFolder, 'responses/one.yaml': response });
    const { stdout } = await runHere(['assess', '--plain', '--new', '--lang', 'en'], { cwd, stdin: 'q\n' });
    return stdout.replace(/\s+/g, ' ');
  };

  test('is named before a second one is begun', async () => {
    expect(await start(smallResponse)).toContain('There is an agreed answer already: responses/one.yaml.');
  });

  test('is none while it is unfinished, or where everybody answers for themselves', async () => {
    expect(await start(smallResponse.replace('answers:', 'complete: false\nanswers:'))).not.toContain('already');
    const cwd = folderForTest({ ...smallFolder, 'assessment.yaml': smallAssessment.replace('agreed', 'open') });
    const { stdout } = await runHere(['assess', '--plain', '--lang', 'en'], { cwd, stdin: 'q\n' });
    expect(stdout).not.toContain('already');
  });
});
