import type { Language } from '../model/language.js';
import type { SectionKind } from '../model/questionnaire.js';
import type { FindingKind } from '../model/rule-set.js';
import { formatList } from './format.js';
import type { ReasonWords } from './report.js';

/** Fixed words of the report's parts after its first page. Templates place them by name. */
export interface BodyLabels {
  readonly whyThisResult: string;
  readonly aim: string;
  readonly distance: string;
  readonly strengths: string;
  readonly gaps: string;
  readonly found: string;
  readonly open: string;
  readonly signs: string;
  readonly limitedBy: string;
  readonly idleCaps: string;
  readonly whatItLimits: string;
  readonly points: string;
  readonly unanswered: string;
  readonly noAnswer: string;
  readonly rank: string;
  readonly recommendation: string;
  readonly stepsCaption: string;
  readonly reckoning: string;
  readonly restsOn: string;
  readonly restsOnIntro: string;
  readonly statement: string;
  readonly carries: string;
  readonly legendScore: string;
  readonly legendTarget: string;
  readonly legendRange: string;
}

/** What the report says after its first page. Figures come formatted. */
export interface BodyWords {
  readonly labels: BodyLabels;
  /** Why there is no number, as a clause. */
  readonly because: ReasonWords;
  readonly kinds: Readonly<Record<SectionKind, string>>;
  /** The lowest dimensions where naming them says something; else the lowest and the highest level among those rated, if any. */
  readonly profileHeading: (
    lowest: readonly string[],
    levels: { readonly low: number; readonly high: number } | null,
  ) => string;
  readonly levelHeading: (title: string, level: number) => string;
  readonly reachedHeading: (title: string, level: number) => string;
  readonly distanceHeading: (title: string, level: number, distance: string, target: number) => string;
  /** The score is there, and only a cap keeps the level from the target. */
  readonly cappedHeading: (title: string, level: number, target: number) => string;
  readonly unratedHeading: (title: string, because: string) => string;
  readonly severityHeading: (title: string, className: string, severity: string) => string;
  /** The worst first; nothing where there is no anti-pattern. */
  readonly antiPatternsHeading: (counts: readonly { name: string; count: number }[]) => string;
  readonly findingsHeading: (counts: readonly { kind: FindingKind; count: number }[]) => string;
  readonly disagreementsHeading: (items: number) => string;
  readonly stepsHeading: (steps: number) => string;
  readonly leftOutHeading: (sections: number) => string;
  readonly reached: string;
  readonly onlyCap: string;
  readonly stepPlace: (rank: number, of: number) => string;
  readonly answersCaption: (section: string) => string;
  /** Of how many of a section's items the distribution is hidden. */
  readonly answersHidden: (hidden: number, of: number) => string;
  readonly capOf: (to: number) => string;
  readonly work: (author: string | null, title: string, year: number | null) => string;
  readonly statementsCaption: (work: string) => string;
  readonly unknownSources: (ids: readonly string[]) => string;
}

const findingsDe: Readonly<Record<FindingKind, readonly [one: string, several: string]>> = {
  contradiction: ['Widerspruch', 'Widersprüche'],
  warning: ['Warnung', 'Warnungen'],
  strength: ['Stärke', 'Stärken'],
};

const findingsEn: Readonly<Record<FindingKind, readonly [one: string, several: string]>> = {
  contradiction: ['contradiction', 'contradictions'],
  warning: ['warning', 'warnings'],
  strength: ['strength', 'strengths'],
};

const de: BodyWords = {
  labels: {
    whyThisResult: 'Wie diese Zahl entsteht',
    aim: 'Ziel',
    distance: 'Es fehlt',
    strengths: 'Was schon trägt',
    gaps: 'Was fehlt',
    found: 'Was geantwortet wurde',
    open: 'Was offen ist',
    signs: 'Anzeichen und Gegenmaßnahmen',
    limitedBy: 'Was die Stufe begrenzt',
    idleCaps: 'Obergrenzen, die gelten, die Stufe aber nicht senken',
    whatItLimits: 'Was es begrenzt',
    points: 'Mittel × Gewicht',
    unanswered: 'Nicht beantwortet und deshalb weggelassen:',
    noAnswer: 'Ohne Antwort',
    rank: 'Rang',
    recommendation: 'Empfehlung',
    stepsCaption: 'Alle Empfehlungen mit Beteiligten und Aufwand',
    reckoning: 'Wie gerechnet wird',
    restsOn: 'Worauf dieser Bericht beruht',
    restsOnIntro:
      'Fragen, Regeln und Empfehlungen gehen auf diese Aussagen zurück; sie stehen hier in unseren eigenen Worten.',
    statement: 'Aussage',
    carries: 'Darauf beruht',
    legendScore: 'Wert heute',
    legendTarget: 'Ziel',
    legendRange: 'Spanne, die fehlende Antworten offenlassen',
  },
  because: {
    'no-answers': () => 'weil keine Antwort vorliegt',
    'not-applicable': () => 'weil nichts davon auf diese Organisation zutrifft',
    'coverage-too-low': ({ found }) => `weil nur ${found} beantwortet sind`,
    'too-few-rated': ({ found }) => `weil nur ${found} der Dimensionen bewertet sind`,
    'hidden-for-privacy': ({ minGroup }) => `weil weniger als ${minGroup} Personen geantwortet haben`,
  },
  kinds: {
    dimension: 'Dimension',
    'anti-pattern': 'Anti-Muster',
    profile: 'Profil',
    position: 'Position',
    narrative: 'Erzählung',
  },
  profileHeading: (lowest, levels) => {
    if (lowest.length > 0) {
      const verb = lowest.length === 1 ? 'liegt' : 'liegen';
      return `Profil: am weitesten zurück ${verb} ${formatList(
        lowest.map((title) => `„${title}“`),
        'de',
      )}`;
    }
    if (levels === null) return 'Profil: noch keine Dimension bewertet';
    return levels.low === levels.high
      ? `Profil: was bewertet ist, liegt auf Stufe ${levels.low}`
      : `Profil: von Stufe ${levels.low} bis Stufe ${levels.high}`;
  },
  levelHeading: (title, level) => `${title}: Stufe ${level}`,
  reachedHeading: (title, level) => `${title}: Stufe ${level}, am Ziel`,
  distanceHeading: (title, level, distance, target) => `${title}: Stufe ${level}, ${distance} bis Stufe ${target}`,
  cappedHeading: (title, level, target) => `${title}: Stufe ${level}, nur eine Obergrenze steht vor Stufe ${target}`,
  unratedHeading: (title, because) => `${title}: nicht bewertet${because === '' ? '' : `, ${because}`}`,
  severityHeading: (title, className, severity) => `${title}: ${className}, Ausprägung ${severity}`,
  antiPatternsHeading: (counts) =>
    `Anti-Muster: ${formatList(
      counts.map(({ name, count }) => `${count} ${name}`),
      'de',
    )}`,
  findingsHeading: (counts) =>
    counts.length === 0
      ? 'Befunde: keine'
      : `Befunde: ${formatList(
          counts.map(({ kind, count }) => `${count} ${findingsDe[kind][count === 1 ? 0 : 1]}`),
          'de',
        )}`,
  disagreementsHeading: (items) => `Wo sich die Runde uneinig war: ${items === 1 ? 'eine Frage' : `${items} Fragen`}`,
  stepsHeading: (steps) => {
    if (steps === 0) return 'Empfehlungen: keine';
    return steps === 1 ? 'Die eine Empfehlung' : `Alle ${steps} Empfehlungen in ihrer Reihenfolge`;
  },
  leftOutHeading: (sections) => (sections === 0 ? 'Was nicht bewertet ist' : 'Was nicht beantwortet oder bewertet ist'),
  reached: 'am Ziel',
  onlyCap: 'nur eine Obergrenze',
  stepPlace: (rank, of) => `Empfehlung ${rank} von ${of}`,
  answersCaption: (section) => `Wie oft welche Antwort gegeben wurde: „${section}“`,
  answersHidden: (hidden, of) =>
    hidden === of
      ? 'Wie oft welche Antwort gegeben wurde, steht hier nicht: Sonst ließe sich auf Einzelne schließen.'
      : `Zu ${hidden} von ${of} steht nicht, wie oft welche Antwort gegeben wurde: Sonst ließe sich auf Einzelne schließen.`,
  capOf: (to) => `Obergrenze Stufe ${to}`,
  work: (author, title, year) => `${author ?? 'Verfasser unbekannt'}: ${title} (${year ?? 'Jahr unbekannt'})`,
  statementsCaption: (work) => `Aussagen aus „${work}“, auf denen dieser Bericht beruht`,
  unknownSources: (ids) => `Ohne Eintrag im Quellenverzeichnis: ${ids.join(', ')}.`,
};

const en: BodyWords = {
  labels: {
    whyThisResult: 'How this number arises',
    aim: 'Target',
    distance: 'Missing',
    strengths: 'What already holds',
    gaps: 'What is missing',
    found: 'What was answered',
    open: 'What is open',
    signs: 'Signs and countermeasures',
    limitedBy: 'What limits the level',
    idleCaps: 'Caps that hold, but do not lower the level',
    whatItLimits: 'What it limits',
    points: 'Mean × weight',
    unanswered: 'Not answered, and therefore left out:',
    noAnswer: 'No answer',
    rank: 'Rank',
    recommendation: 'Recommendation',
    stepsCaption: 'All recommendations with who takes them and the effort',
    reckoning: 'How the numbers are worked out',
    restsOn: 'What this report rests on',
    restsOnIntro: 'Items, rules and recommendations go back to these statements; they are given here in our own words.',
    statement: 'Statement',
    carries: 'Rests on it',
    legendScore: 'Score today',
    legendTarget: 'Target',
    legendRange: 'Range that missing answers leave open',
  },
  because: {
    'no-answers': () => 'as there is no answer',
    'not-applicable': () => 'as none of it applies to this organisation',
    'coverage-too-low': ({ found }) => `as only ${found} is answered`,
    'too-few-rated': ({ found }) => `as only ${found} of the dimensions are rated`,
    'hidden-for-privacy': ({ minGroup }) => `as fewer than ${minGroup} people answered`,
  },
  kinds: {
    dimension: 'Dimension',
    'anti-pattern': 'Anti-pattern',
    profile: 'Profile',
    position: 'Position',
    narrative: 'Narrative',
  },
  profileHeading: (lowest, levels) => {
    if (lowest.length > 0) {
      const verb = lowest.length === 1 ? 'is' : 'are';
      return `Profile: furthest behind ${verb} ${formatList(
        lowest.map((title) => `‘${title}’`),
        'en',
      )}`;
    }
    if (levels === null) return 'Profile: no dimension rated yet';
    return levels.low === levels.high
      ? `Profile: what is rated stands at level ${levels.low}`
      : `Profile: from level ${levels.low} to level ${levels.high}`;
  },
  levelHeading: (title, level) => `${title}: level ${level}`,
  reachedHeading: (title, level) => `${title}: level ${level}, on target`,
  distanceHeading: (title, level, distance, target) => `${title}: level ${level}, ${distance} short of level ${target}`,
  cappedHeading: (title, level, target) => `${title}: level ${level}, kept from level ${target} by a cap alone`,
  unratedHeading: (title, because) => `${title}: not rated${because === '' ? '' : `, ${because}`}`,
  severityHeading: (title, className, severity) => `${title}: ${className}, severity ${severity}`,
  antiPatternsHeading: (counts) =>
    `Anti-patterns: ${formatList(
      counts.map(({ name, count }) => `${count} ${name}`),
      'en',
    )}`,
  findingsHeading: (counts) =>
    counts.length === 0
      ? 'Findings: none'
      : `Findings: ${formatList(
          counts.map(({ kind, count }) => `${count} ${findingsEn[kind][count === 1 ? 0 : 1]}`),
          'en',
        )}`,
  disagreementsHeading: (items) => `Where the room disagreed: ${items === 1 ? 'one item' : `${items} items`}`,
  stepsHeading: (steps) => {
    if (steps === 0) return 'Recommendations: none';
    return steps === 1 ? 'The one recommendation' : `All ${steps} recommendations in their order`;
  },
  leftOutHeading: (sections) => (sections === 0 ? 'What is not rated' : 'What is not answered or not rated'),
  reached: 'on target',
  onlyCap: 'a cap alone',
  stepPlace: (rank, of) => `Recommendation ${rank} of ${of}`,
  answersCaption: (section) => `How often each option was chosen: ‘${section}’`,
  answersHidden: (hidden, of) =>
    hidden === of
      ? 'How often each option was chosen is not shown: it could tell what single people answered.'
      : `For ${hidden} of ${of}, how often each option was chosen is not shown: it could tell what single people answered.`,
  capOf: (to) => `cap at level ${to}`,
  work: (author, title, year) => `${author ?? 'Author unknown'}: ${title} (${year ?? 'year unknown'})`,
  statementsCaption: (work) => `Statements from ‘${work}’ that this report rests on`,
  unknownSources: (ids) => `Not in the bibliography: ${ids.join(', ')}.`,
};

/** The words of the report after its first page, in every language. */
export const bodyWords: Record<Language, BodyWords> = { de, en };
