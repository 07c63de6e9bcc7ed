import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fill, folderForTest, listFiles } from '../helpers/folders.js';
import { kindsQuestionnaire } from '../helpers/kinds.js';
import { runBinary } from '../helpers/run-binary.js';
import { runHere } from '../helpers/run-here.js';
import { smallAssessment, smallRules } from '../helpers/small.js';

const own = { 'questionnaire.yaml': kindsQuestionnaire, 'rules.yaml': smallRules };
const assess = ['assess', '--plain', '--questionnaire', 'questionnaire.yaml', '--rules', 'rules.yaml'];
const file = 'small-response.yaml';

interface Written {
  readonly complete?: boolean;
  readonly answers: Readonly<Record<string, unknown>>;
}

function read(cwd: string, name = file): Written {
  return parse(readFileSync(path.join(cwd, name), 'utf8')) as Written;
}

/** A folder with an assessment of the questionnaire with every kind of section. */
function folderWith(settings: string, mode = 'agreed'): string {
  const assessment = smallAssessment.replace('mode: agreed', `mode: ${mode}`).replace('language: en', settings);
  return folderForTest({ ...own, 'assessment.yaml': assessment });
}

describe('assess without --sections', () => {
  test('asks for the core, and says in a sentence what else there is', async () => {
    const cwd = folderForTest(own);
    const { stdout, stderr, exit } = await runBinary([...assess, '--lang', 'en'], { cwd, stdin: '3\n2\n1\nf\n' });
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(stdout).toContain('Small: 3 items, about 1 minute.');
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'There for the asking: Governance, Life cycle, Positions, Narrative (9 items, about 5 minutes); all of it with --sections all, single sections with, say, --sections core,governance.',
    );
    expect(stdout).toContain('Answered: 3 of 3');
    expect(stdout).not.toContain('GOV1');
    expect(read(cwd)).toMatchObject({ answers: { CAR1: 3, CAR2: 2, WAL1: 1 } });
    expect(read(cwd).complete).toBeUndefined();
  });

  test('says it in German, too', async () => {
    const { stdout } = await runHere([...assess, '--lang', 'de'], { cwd: folderForTest(own), stdin: 'q\n' });
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'Auf Wunsch kommen hinzu: Governance, Life cycle, Positions, Narrative (9 Fragen, etwa 5 Minuten); alle mit --sections all, einzelne etwa mit --sections core,governance.',
    );
  });

  test('says nothing of the kind where there is nothing else', async () => {
    const { stdout } = await runHere(['assess', '--self-check', '--plain'], { cwd: folderForTest(), stdin: 'q\n' });
    expect(stdout).not.toContain('--sections');
  });

  test('keeps what was answered in other sections, and counts it nowhere', async () => {
    const cwd = folderForTest({
      ...own,
      [file]: `schema: cx-maturity/response/v1
questionnaire: small@2
complete: false
answers:
  CAR1: 3
  GOV1: { value: 4, comment: since May }
  NAR1: { text: "Calm: at hand" }
notes_without_answer:
  NAR2: { comment: later }
`,
    });
    const { stdout, exit } = await runHere([...assess, '--lang', 'en'], { cwd, stdin: '1\n2\n1\nf\n' });
    expect(exit).toBe(0);
    expect(stdout).toContain(`Unfinished: ${file}, 1 of 3 answered.`);
    expect(stdout).toContain('Still 2 of 3 questions open, about 1 minute.');
    expect(stdout).toContain('With a comment or evidence: 0');
    const written = parse(readFileSync(path.join(cwd, file), 'utf8')) as Written;
    expect(written).toMatchObject({
      answers: { CAR1: 3, CAR2: 2, WAL1: 1, GOV1: { value: 4, comment: 'since May' }, NAR1: { text: 'Calm: at hand' } },
      notes_without_answer: { NAR2: { comment: 'later' } },
    });
    expect(written.complete).toBeUndefined();
  });
});

describe('assess --sections', () => {
  test('all: choices by their number, narratives by a line, in the order of the questionnaire', async () => {
    const cwd = folderForTest(own);
    const lines = ['3', '2', '1', '4', '2', '5', '4', '3', '2', '3', 'Calm, "at hand": # yes', 'n', 'nobody is', 'f'];
    const { stdout, exit } = await runBinary([...assess, '--sections', 'all', '--lang', 'en'], {
      cwd,
      stdin: `${lines.join('\n')}\n`,
    });
    expect(exit).toBe(0);
    expect(stdout).toContain('Small: 12 items, about 6 minutes.');
    expect(stdout).not.toContain('There for the asking');
    expect(read(cwd).answers).toEqual({
      CAR1: 3,
      CAR2: 2,
      WAL1: 1,
      GOV1: 4,
      GOV2: 2,
      LIF1: 5,
      LIF2: 4,
      LIF3: 3,
      LIF4: 2,
      POS1: 3,
      NAR1: { text: 'Calm, "at hand": # yes' },
      NAR2: { not_applicable: 'nobody is' },
    });
    const again = await runHere(['score', file, '--questionnaire', 'questionnaire.yaml', '--rules', 'rules.yaml'], {
      cwd,
    });
    expect(again.exit).toBe(0);
  });

  test('ids, with blanks and core among them; who leaves is told how to go on with just these', async () => {
    const cwd = folderForTest(own);
    const left = await runBinary([...assess, '--sections', 'core, narrative', '--lang', 'en'], {
      cwd,
      stdin: '3\n2\nq\n',
    });
    expect(left.exit).toBe(130);
    expect(left.stdout).toContain('Small: 5 items, about 3 minutes.');
    expect(left.stderr).toContain(
      'Resume with: npx cx-maturity assess --questionnaire questionnaire.yaml --sections core,narrative --plain',
    );
    expect(read(cwd).complete).toBe(false);
    const resumed = await runHere([...assess, '--sections', 'core,narrative', '--lang', 'en'], {
      cwd,
      stdin: '1\n1\nCalm.\nu\nf\n',
    });
    expect(resumed.exit).toBe(0);
    expect(resumed.stdout).toContain(`Unfinished: ${file}, 2 of 5 answered.`);
    expect(read(cwd)).toEqual(
      expect.objectContaining({ answers: { CAR1: 3, CAR2: 2, WAL1: 1, NAR1: { text: 'Calm.' }, NAR2: 'unknown' } }),
    );
    expect(read(cwd).complete).toBeUndefined();
  });

  test.each([
    ['an unknown name', 'core,governanze', 'governanze'],
    ['nothing', '', ''],
    ['commas', ' , ', ''],
    ['another case', 'ALL', 'ALL'],
  ])('%s is bad usage', async (_, sections, found) => {
    const cwd = folderForTest(own);
    const { stderr, exit } = await runHere([...assess, '--sections', sections, '--lang', 'en'], { cwd, stdin: '3\n' });
    expect(exit).toBe(2);
    expect(stderr).toContain(`‘${found}’ does not fit the flag --sections`);
    expect(stderr).toContain('governance');
    expect(listFiles(cwd).filter((name) => name.includes('response'))).toEqual([]);
  });
});

describe('sections in assessment.yaml', () => {
  test.each([
    ['a list', 'sections: [narrative]', '2 items'],
    ['a word', 'sections: all', '12 items'],
    ['core by name, which says nothing of the others', 'sections: core', '3 items'],
    ['a single id', 'sections: positions', '1 item,'],
  ])('%s', async (_, settings, extent) => {
    const cwd = folderWith(`language: en\n${settings}`);
    const { stdout } = await runHere(['assess', '.', '--plain'], { cwd, stdin: 'q\n' });
    expect(stdout).toContain(`Small: ${extent}`);
    expect(stdout).not.toContain('There for the asking');
  });

  test('give way to the flag', async () => {
    const cwd = folderWith('language: en\nsections: all');
    const { stdout } = await runHere(['assess', '.', '--plain', '--sections', 'governance'], { cwd, stdin: 'q\n' });
    expect(stdout).toContain('Small: 2 items');
  });

  test('that the questionnaire lacks are told where they stand, whatever is done', async () => {
    const cwd = folderWith('language: en\nsections: [core, governanze]');
    for (const args of [
      ['assess', '.', '--plain'],
      ['score', '.'],
    ]) {
      const { stderr, exit } = await runHere(args, { cwd });
      expect(exit).toBe(2);
      expect(stderr).toMatch(/^assessment\.yaml:5:18: error: The questionnaire has no section ‘governanze’/);
    }
  });
});

describe('what was finished for other sections', () => {
  const finished = 'schema: cx-maturity/response/v1\nquestionnaire: small@2\nanswers: { CAR1: 3, CAR2: 2, WAL1: 1 }\n';

  test('of one room is gone on with, and finished again', async () => {
    const cwd = folderWith('language: en');
    fill(cwd, { 'responses/room.yaml': finished });
    const args = ['assess', '.', '--plain', '--sections', 'governance'];
    const { stdout, exit } = await runHere(args, { cwd, stdin: '1\n4\n2\nf\n' });
    expect(exit).toBe(0);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'Finished, but not on all that is asked now: responses/room.yaml, 0 of 2 answered.',
    );
    expect(listFiles(cwd).filter((name) => name.startsWith('responses/'))).toEqual(['responses/room.yaml']);
    const { complete, answers } = read(cwd, 'responses/room.yaml');
    expect(complete).toBeUndefined();
    expect(answers).toEqual({ CAR1: 3, CAR2: 2, WAL1: 1, GOV1: 4, GOV2: 2 });
    // Now it says something to both, and is nothing to go on with.
    expect((await runHere(args, { cwd, stdin: 'q\n' })).stdout).not.toContain('Finished, but');
  });

  test('of others is left alone', async () => {
    for (const mode of ['anonymous', 'open']) {
      const cwd = folderWith('language: en', mode);
      fill(cwd, { 'responses/one.yaml': finished });
      const { stdout } = await runHere(['assess', '.', '--plain', '--sections', 'all'], { cwd, stdin: 'q\n' });
      expect(stdout).not.toContain('one.yaml');
    }
  });

  test('is left alone where nobody chose sections', async () => {
    const cwd = folderForTest({ ...own, [file]: finished });
    const { stdout } = await runHere(assess, { cwd, stdin: 'q\n' });
    expect(stdout).not.toContain('Finished, but');
  });
});

describe('other commands', () => {
  test('questionnaire show and list say how long the core and all of it take', async () => {
    const cwd = folderForTest(own);
    const args = ['questionnaire', 'show', 'questionnaire.yaml', '--rules', 'rules.yaml', '--lang', 'en'];
    const { stdout } = await runHere(args, { cwd });
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      '3 items, about 1 minute; with 4 further sections 12 items, about 6 minutes',
    );
    expect(stdout).toContain('      …  answered in words');
    const listed = await runHere(['questionnaire', 'list', '--json'], { cwd });
    for (const entry of JSON.parse(listed.stdout) as Record<'items' | 'minutes' | 'all', unknown>[]) {
      expect(entry).toMatchObject({
        items: expect.any(Number),
        minutes: expect.any(Number),
        all: { items: expect.any(Number), minutes: expect.any(Number) },
      });
    }
  });

  test('init writes a line that can be taken in', async () => {
    const cwd = folderForTest(own);
    const args = ['init', 'acme', '--questionnaire', 'questionnaire.yaml', '--rules', 'rules.yaml', '--lang', 'en'];
    expect((await runHere(args, { cwd })).exit).toBe(0);
    const text = readFileSync(path.join(cwd, 'acme/assessment.yaml'), 'utf8');
    expect(text).toContain('\n# sections: all # what is asked otherwise is core');
    expect(text).toContain('such as [core, governance]\nlanguage: en\n');
    fill(cwd, { 'acme/assessment.yaml': text.replace('# sections', 'sections') });
    const { stdout } = await runHere(['assess', 'acme', '--plain'], { cwd, stdin: 'q\n' });
    expect(stdout).toContain('Small: 12 items');
  });
});
