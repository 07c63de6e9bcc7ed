import type { Language } from '../model/language.js';
import type { Paint } from '../model/paint.js';
import type { Plan } from '../model/plan.js';
import type { Outcome } from '../model/problem.js';
import type { Scorecard } from '../model/scorecard.js';
import { explainAllFirmness } from './explain/firmness.js';
import { explainItem } from './explain/item.js';
import { Page } from './explain/page.js';
import { explainPlan } from './explain/plan.js';
import { explainPlannedItem } from './explain/planned-item.js';
import { explainCap, explainFinding, explainLowest } from './explain/rules.js';
import { explainOverall, explainSection } from './explain/sections.js';
import { listCaps, listItems, speechOf } from './explain/speech.js';
import {
  explainNarrative,
  explainPicture,
  explainPositions,
  explainProfile,
  explainTold,
  explainUnscoredItem,
} from './explain/unscored.js';
import { plainPaint } from './paint.js';

/**
 * Tells in words, for a terminal of 80 columns, how a number arose: with its arithmetic down to the counted answers, its range and
 * coverage, the caps on it with their evidence, and the way to the next level; where there is no number, why. What the scorecard
 * hides for privacy is said to be hidden and never worked out from the rest.
 *
 * `what` is null or 'overall', 'firmness' where any was measured, or the id of a section, an item, a cap that holds ('lowest' for the
 * rule of the lowest dimension), a finding, a picture, or 'plan' where there is one, with the id of an item as `part` for its steps
 * alone; an id that names several things explains each. `asked` are the flags that the plan was asked for with, '' for none. Any other
 * name gives 'explain-unknown' with all names that are possible. The text ends with one newline.
 */
export function explain(
  scorecard: Scorecard,
  what: string | null,
  language: Language,
  paint: Paint = plainPaint,
  part: string | null = null,
  asked = '',
): Outcome<string> {
  const speech = speechOf(scorecard, language);
  const subjects = part === null ? listSubjects(scorecard, asked) : listPlanned(scorecard);
  const wanted = part ?? what ?? 'overall';
  const page = new Page(paint);
  let explained = false;
  for (const { id, explain: explainSubject } of subjects) {
    if (id !== wanted) continue;
    explainSubject(page, speech);
    explained = true;
  }
  if (explained) return { ok: true, value: page.toString(), warnings: [] };
  const allowed = [...new Set(subjects.map(({ id }) => id))];
  const args = { found: wanted, allowed };
  return { ok: false, problems: [{ code: 'explain-unknown', severity: 'error', place: null, args }] };
}

interface Subject {
  readonly id: string;
  readonly explain: (page: Page, speech: ReturnType<typeof speechOf>) => void;
}

function listSubjects(scorecard: Scorecard, asked: string): readonly Subject[] {
  const caps = listCaps(scorecard);
  const { lowest } = scorecard.overall;
  const isMeasured = [scorecard.overall, ...scorecard.sections].some(({ firmness }) => firmness !== null);
  return [
    { id: 'overall', explain: explainOverall },
    ...(isMeasured ? [{ id: 'firmness', explain: explainAllFirmness }] : []),
    ...scorecard.sections.map(
      (section): Subject => ({ id: section.id, explain: (page, speech) => explainSection(page, section, speech) }),
    ),
    ...listItems(scorecard).map(
      ({ item, section }): Subject => ({
        id: item.id,
        explain: (page, speech) => explainItem(page, item, section, speech),
      }),
    ),
    ...[...new Set(caps.map(({ cap }) => cap.id))].map(
      (id): Subject => ({
        id,
        explain: (page, speech) =>
          explainCap(
            page,
            caps.filter(({ cap }) => cap.id === id),
            speech,
          ),
      }),
    ),
    ...(lowest === null
      ? []
      : [{ id: 'lowest', explain: (page, speech) => explainLowest(page, lowest, speech) } satisfies Subject]),
    ...scorecard.findings.map(
      (finding): Subject => ({ id: finding.id, explain: (page, speech) => explainFinding(page, finding, speech) }),
    ),
    ...listUnscored(scorecard),
    ...(scorecard.plan === null ? [] : [explainingPlan(scorecard.plan, asked)]),
  ];
}

function explainingPlan(plan: Plan, asked: string): Subject {
  return { id: 'plan', explain: (page, speech) => explainPlan(page, plan, asked, speech) };
}

/** Every item that counts, in the plan or not; none where there is no plan. */
function listPlanned(scorecard: Scorecard): readonly Subject[] {
  const { plan } = scorecard;
  if (plan === null) return [];
  return listItems(scorecard).map((placed) => ({
    id: placed.item.id,
    explain: (page, speech) => explainPlannedItem(page, placed, plan, speech),
  }));
}

function listUnscored({ profiles, positions, narratives }: Scorecard): readonly Subject[] {
  return [
    ...profiles.map(
      (profile): Subject => ({ id: profile.id, explain: (page, speech) => explainProfile(page, profile, speech) }),
    ),
    ...profiles.flatMap(({ picture }): Subject[] =>
      picture === null ? [] : [{ id: picture.id, explain: (page, speech) => explainPicture(page, picture, speech) }],
    ),
    ...positions.map(
      (position): Subject => ({ id: position.id, explain: (page, speech) => explainPositions(page, position, speech) }),
    ),
    ...narratives.map(
      (narrative): Subject => ({
        id: narrative.id,
        explain: (page, speech) => explainNarrative(page, narrative, speech),
      }),
    ),
    ...[...profiles, ...positions].flatMap(({ items }) =>
      items.map(
        (item): Subject => ({ id: item.id, explain: (page, speech) => explainUnscoredItem(page, item, speech) }),
      ),
    ),
    ...narratives.flatMap(({ items }) =>
      items.map((item): Subject => ({ id: item.id, explain: (page, speech) => explainTold(page, item, speech) })),
    ),
  ];
}
