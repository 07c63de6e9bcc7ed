import type { Language } from '../model/language.js';
import { formatList } from './format.js';

/** What is said where several people answered, in a terminal and in explanations. Functions take figures that are already formatted. */
export interface SeveralPeopleWords {
  readonly heads: Readonly<Record<'interval' | 'agreement' | 'gaps' | 'unknown' | 'conflicts' | 'agenda', string>>;
  readonly interval: (low: string, high: string) => string;
  readonly intervalPromise: string;
  /** Where it is not exact. */
  readonly atMostSoWide: string;
  readonly noSpread: string;
  readonly onePerson: string;
  readonly intervalHidden: string;
  readonly agree: string;
  readonly noClearAgreement: string;
  readonly twoCamps: string;
  /** `limit` is null where no deviation would be small enough. */
  readonly deviation: (deviation: string, limit: string | null) => string;
  readonly fewAnswers: (lowest: string, highest: string) => string;
  readonly agreementHidden: string;
  /** One gap: the group and what it is held against, in words; `by` without a sign. */
  readonly gap: (group: string, isHigher: boolean, by: string, against: string) => string;
  readonly gapWithin: (low: string, high: string) => string;
  readonly flagged: string;
  readonly everyoneElse: string;
  readonly gapsExplained: string;
  readonly chance: (flagged: number, comparisons: number, byChance: string) => string;
  readonly unknown: (who: string | null, share: string, atLeast: boolean) => string;
  readonly conflict: (notApplicable: number, answered: number) => string;
  readonly more: (count: number) => string;
  readonly camps: string;
  readonly list: (names: readonly string[]) => string;
}

const de: SeveralPeopleWords = {
  heads: {
    interval: 'Unsicherheit',
    agreement: 'Einigkeit',
    gaps: 'Wahrnehmungslücken',
    unknown: 'Was viele nicht sagen können',
    conflicts: 'Trifft es zu oder nicht?',
    agenda: 'Worüber zu sprechen ist',
  },
  interval: (low, high) =>
    `Hätten andere aus demselben Unternehmen geantwortet, ebenso viele und ebenso gut gewählt, so läge das Ergebnis wohl zwischen ${low} und ${high}.`,
  intervalPromise: 'Von 100 solchen Intervallen enthalten 95, was die Befragung aller ergeben hätte.',
  atMostSoWide: 'Angegeben ist, wie breit es höchstens ist.',
  noSpread:
    'Ohne irgendeine der Antworten käme dasselbe heraus. Wie weit andere davon abweichen würden, ist deshalb nicht zu sagen.',
  onePerson: 'Eine Person hat geantwortet. Was andere gesagt hätten, ist daraus nicht abzulesen.',
  intervalHidden:
    'Zum Schutz der Befragten wird kein Intervall gezeigt. Zusammen mit dem Mittel könnte es verraten, wer was gewählt hat.',
  agree: 'Die Befragten sind sich einig.',
  noClearAgreement: 'Eine klare Einigkeit gibt es nicht.',
  twoCamps:
    'Es gibt zwei Lager: Mindestens ein Drittel steht bei 2 oder darunter, mindestens ein Drittel bei 4 oder darüber.',
  deviation: (deviation, limit) =>
    limit === null
      ? `Die Antworten liegen im Schnitt ${deviation} vom gemeinsamen Mittel entfernt.`
      : `Die Antworten liegen im Schnitt ${deviation} vom gemeinsamen Mittel entfernt; bis ${limit} gilt als einig.`,
  fewAnswers: (lowest, highest) =>
    `Für ein Urteil sind es zu wenige Antworten. Die niedrigste ist ${lowest}, die höchste ${highest}.`,
  agreementHidden: 'Wie einig sich die Befragten sind, wird zu ihrem Schutz nicht gezeigt.',
  gap: (group, isHigher, by, against) => `${group}: ${by} ${isHigher ? 'höher' : 'niedriger'} als ${against}`,
  gapWithin: (low, high) => `(${low} bis ${high})`,
  flagged: 'auffällig',
  everyoneElse: 'alle anderen',
  gapsExplained:
    'Verglichen wird jede Gruppe mit allen anderen, nie mit dem Ganzen, zu dem sie selbst gehört; in Klammern steht, zwischen welchen Werten der Abstand wohl liegt. Auffällig ist ein Abstand von mindestens einem halben Wert, wenn null nicht dazwischenliegt.',
  chance: (flagged, comparisons, byChance) =>
    `${flagged} von ${comparisons} Vergleichen auffällig; etwa ${byChance} wären es auch dann, wenn niemand etwas anders sähe.`,
  unknown: (who, share, atLeast) =>
    `${who ?? 'Alle zusammen'}: ${atLeast ? 'mindestens ' : ''}${share} können es nicht sagen`,
  conflict: (notApplicable, answered) => `trifft nicht zu: ${notApplicable}, bewertet: ${answered}`,
  more: (count) => `und ${count} weitere`,
  camps: 'zwei Lager',
  list: (names) => formatList(names, 'de'),
};

const en: SeveralPeopleWords = {
  heads: {
    interval: 'Uncertainty',
    agreement: 'Agreement',
    gaps: 'Perception gaps',
    unknown: 'What many cannot tell',
    conflicts: 'Does it apply or not?',
    agenda: 'What to talk about',
  },
  interval: (low, high) =>
    `Had others of the same company answered, as many and as well chosen, the result would probably lie between ${low} and ${high}.`,
  intervalPromise: 'Of 100 such intervals 95 hold what asking everybody would have given.',
  atMostSoWide: 'What is given is how wide it is at most.',
  noSpread:
    'Without any one of the answers the result would be the same. So how far others would differ cannot be told.',
  onePerson: 'One person answered. What others would have said cannot be read from that.',
  intervalHidden:
    'No interval is shown, to protect those who answered. Together with the mean it could tell who chose what.',
  agree: 'Those who answered agree.',
  noClearAgreement: 'There is no clear agreement.',
  twoCamps: 'There are two camps: at least a third stands at 2 or below, and at least a third at 4 or above.',
  deviation: (deviation, limit) =>
    limit === null
      ? `On average answers lie ${deviation} away from their common mean.`
      : `On average answers lie ${deviation} away from their common mean; up to ${limit} counts as agreement.`,
  fewAnswers: (lowest, highest) =>
    `These are too few answers for a verdict. The lowest is ${lowest}, the highest ${highest}.`,
  agreementHidden: 'How far people agree is not shown, to protect those who answered.',
  gap: (group, isHigher, by, against) => `${group}: ${by} ${isHigher ? 'higher' : 'lower'} than ${against}`,
  gapWithin: (low, high) => `(${low} to ${high})`,
  flagged: 'flagged',
  everyoneElse: 'everyone else',
  gapsExplained:
    'Each group is held against all others, never against the whole that it is part of; in brackets stands between which values the distance probably lies. Flagged is a distance of at least half a value where zero is not among them.',
  chance: (flagged, comparisons, byChance) =>
    `${flagged} of ${comparisons} comparisons flagged; about ${byChance} would be even if nobody saw anything differently.`,
  unknown: (who, share, atLeast) => `${who ?? 'Everybody'}: ${atLeast ? 'at least ' : ''}${share} cannot tell`,
  conflict: (notApplicable, answered) => `does not apply: ${notApplicable}, scored: ${answered}`,
  more: (count) => `and ${count} more`,
  camps: 'two camps',
  list: (names) => formatList(names, 'en'),
};

export const severalPeopleWords: Readonly<Record<Language, SeveralPeopleWords>> = { de, en };
