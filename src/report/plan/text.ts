import { planWords } from '../../i18n/plan.js';
import { planAnswerWords } from '../../i18n/plan-answer.js';
import { reportWords } from '../../i18n/report.js';
import type { Language } from '../../model/language.js';
import type { Paint } from '../../model/paint.js';
import { escapeTerminal, mapStrings } from '../escape.js';
import { shorten } from '../front/shorten.js';
import { plainPaint } from '../paint.js';
import { fitWidth, lengthOf, terminalWidth, wrap } from '../wrap.js';
import { type PlanStepView, type PlanToShow, type PlanWaveView, viewPlan } from './view.js';

const widest = 100;

/** For a terminal of so many columns (40 to 100 are used): the answer, then wave by wave what to reach and where that leads. */
export function render(
  plan: PlanToShow,
  language: Language,
  paint: Paint = plainPaint,
  columns: number = terminalWidth,
): string {
  const words = planWords[language];
  const view = mapStrings(viewPlan(plan, language), escapeTerminal);
  const { answer } = view;
  const width = fitWidth(columns, widest);
  const fill = (text: string, first = '', rest = ' '.repeat(first.length)): readonly string[] =>
    text === '' ? [] : wrap(text, first, rest, width);
  const part = (lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : ['', ...lines]);

  const steps = view.waves.flatMap((wave) => wave.steps);
  const facts = steps.map((step) => [
    `${step.order}.`,
    step.item,
    words.step(step.from, step.to),
    words.effort(step.effort),
    words.gain(step.gain),
  ]);
  const widths = [0, 1, 2, 3, 4].map((at) => Math.max(0, ...facts.map((cells) => lengthOf(cells[at] ?? ''))));
  // Numbers stand under numbers, words under words.
  const factsOf = (step: PlanStepView): string => {
    const cells = (facts[step.order - 1] ?? []).map((cell, at) => {
      const pad = ' '.repeat(Math.max(0, (widths[at] ?? 0) - lengthOf(cell)));
      return at === 0 ? pad + cell : cell + pad;
    });
    return `${cells[0] ?? ''} ${cells.slice(1).join('  ')}`;
  };
  const marksOf = ({ lifts, always, after }: PlanStepView): string =>
    [
      ...(lifts.length > 0 ? [words.marks.lifts] : []),
      ...(always === true ? [words.marks.always] : []),
      ...(after.length > 0 ? [words.after(after)] : []),
    ].join(' ');
  const indent = ' '.repeat((widths[0] ?? 0) + 1);
  const stepLines = (step: PlanStepView): readonly string[] => {
    const marks = marksOf(step);
    const line = `${factsOf(step)}${marks === '' ? '' : `  ${marks}`}`.trimEnd();
    const lines = lengthOf(line) <= width ? [line] : wrap(line, '', indent, width);
    const room = width - indent.length;
    return [
      ...lines,
      // Said once, in one line, is enough to know which item it is; the answer to reach stands in full.
      ...(steps[step.order - 2]?.item === step.item ? [] : [`${indent}${paint.dim(shorten(step.question, room))}`]),
      ...fill(reportWords[language].quote(step.reach), indent),
    ];
  };
  const waveLines = (wave: PlanWaveView): readonly string[] => [
    '',
    paint.strong(wave.title),
    ...wave.steps.flatMap(stepLines),
    ...fill([`${wave.size}; ${wave.afterwards}`, ...wave.changes].join('; '), '→ ').map(paint.good),
  ];

  const isShort = answer.obstacles.length > 0;
  const lines = [
    ...fill(view.title).map(paint.strong),
    ...view.about.flatMap((line) => fill(line)).map(paint.dim),
    '',
    ...fill(answer.sentence).map(isShort ? paint.warn : paint.strong),
    ...fill(answer.cheapest),
    ...answer.terms.flatMap((term) => fill(term)).map(paint.dim),
    ...fill(view.underWay),
    ...part([...fill(view.now), ...fill(view.further)]),
    ...(view.unrated.length === 0
      ? []
      : ['', paint.strong(words.answerFirst), ...view.unrated.flatMap((one) => fill(one, '- '))]),
    ...view.waves.flatMap(waveLines),
    ...(isShort
      ? [
          '',
          paint.strong(planAnswerWords[language].obstacles.title),
          ...answer.obstacles.flatMap((obstacle) => fill(obstacle, '- ')),
          ...fill(answer.later),
        ]
      : []),
    ...part([...view.legend, view.effort].flatMap((text) => fill(text)).map(paint.dim)),
    ...(steps.length === 0
      ? []
      : part([...fill(words.more), ...fill(words.explained(plan.asked), '  ')].map(paint.dim))),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}
