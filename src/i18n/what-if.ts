import type { Language } from '../model/language.js';
import type { FindingKind } from '../model/rule-set.js';
import type { Reason } from '../model/scorecard.js';

/** What is said of a result that is only assumed. Functions take figures that are already formatted. */
export interface WhatIfWords {
  readonly title: string;
  /** That this is no result. */
  readonly hypothetical: (people: number) => string;
  readonly people: (people: number) => string;
  readonly assumed: string;
  readonly from: {
    readonly mean: (mean: string, people: number) => string;
    readonly chosen: (option: string, people: number) => string;
    readonly missing: Readonly<Record<Reason['code'], string>>;
    readonly hidden: string;
  };
  readonly to: (option: number, text: string) => string;
  readonly overall: string;
  readonly antiPatterns: string;
  readonly columns: Readonly<
    Record<'dimension' | 'antiPattern' | 'before' | 'after' | 'change' | 'level' | 'class', string>
  >;
  readonly notRated: string;
  /** How many sections stay as they are. */
  readonly others: (dimensions: number, antiPatterns: number) => string;
  /** The way to the next level by score alone. */
  readonly next: (level: number, distance: string) => string;
  readonly caps: string;
  readonly cap: Readonly<Record<'gone' | 'new' | 'kept', (where: string, to: number) => string>>;
  readonly idle: string;
  readonly lowest: string;
  readonly findings: string;
  readonly finding: Readonly<Record<'gone' | 'new', (kind: string, title: string) => string>>;
  readonly kinds: Readonly<Record<FindingKind, string>>;
  readonly pictures: string;
  readonly picture: (title: string, before: string | null, after: string | null) => string;
  readonly sameLevels: string;
  readonly nothing: string;
}

const one = (count: number, single: string, several: string): string => (count === 1 ? single : several);

export const whatIfWords: Readonly<Record<Language, WhatIfWords>> = {
  de: {
    title: 'Was wäre, wenn',
    hypothetical: (people) =>
      `Nur angenommen, kein Ergebnis: gerechnet, als ${people === 1 ? 'wäre so geantwortet worden' : `hätten alle ${people} so geantwortet`}. Alles andere bleibt, wie es ist; keine Datei ist verändert.`,
    people: (people) => `${people} ${one(people, 'Antwortbogen', 'Antwortbögen')}`,
    assumed: 'Angenommen',
    from: {
      mean: (mean, people) => (people === 1 ? `bisher ${mean}` : `bisher im Mittel ${mean}`),
      chosen: (option, people) => (people === 1 ? `bisher: ${option}` : `bisher meist: ${option}`),
      missing: {
        'no-answers': 'bisher ohne Antwort',
        'not-applicable': 'bisher nicht zutreffend',
        'coverage-too-low': 'bisher zu selten beantwortet',
        'too-few-rated': 'bisher zu selten beantwortet',
        'hidden-for-privacy': 'bisher verborgen: zu wenige Antworten',
      },
      hidden: 'bisher zum Schutz der Einzelnen verborgen',
    },
    to: (option, text) => `→ ${option}: ${text}`,
    overall: 'Gesamt',
    antiPatterns: 'Anti-Muster (weniger ist besser)',
    columns: {
      dimension: 'Dimension',
      antiPattern: 'Anti-Muster',
      before: 'bisher',
      after: 'dann',
      change: 'Änderung',
      level: 'Stufe',
      class: 'Einordnung',
    },
    notRated: 'nicht bewertet',
    others: (dimensions, antiPatterns) => {
      const parts = [
        dimensions === 0 ? '' : `${dimensions} ${one(dimensions, 'Dimension', 'Dimensionen')}`,
        antiPatterns === 0 ? '' : `${antiPatterns} Anti-Muster`,
      ].filter((part) => part !== '');
      return `Unverändert: ${parts.join(' und ')}.`;
    },
    next: (level, distance) => `Bis Stufe ${level} fehlen dem Gesamtwert dann noch ${distance}.`,
    caps: 'Obergrenzen',
    cap: {
      gone: (where, to) => `${where}: nicht mehr auf Stufe ${to} begrenzt`,
      new: (where, to) => `${where}: neu auf Stufe ${to} begrenzt`,
      kept: (where, to) => `${where}: weiterhin auf Stufe ${to} begrenzt`,
    },
    idle: 'ohne Folgen für die Stufe',
    lowest: 'Das Ganze kann der niedrigsten Dimension nicht beliebig weit voraus sein.',
    findings: 'Befunde',
    finding: {
      gone: (kind, title) => `entfällt (${kind}): ${title}`,
      new: (kind, title) => `neu (${kind}): ${title}`,
    },
    kinds: { contradiction: 'Widerspruch', warning: 'Warnung', strength: 'Stärke' },
    pictures: 'Profile',
    picture: (title, before, after) =>
      `${title}: bisher ${before === null ? 'ohne Bild' : `„${before}“`}, dann ${after === null ? 'ohne Bild' : `„${after}“`}`,
    sameLevels: 'An keiner Stufe und keiner Einordnung ändert sich etwas.',
    nothing: 'Nichts ändert sich: kein Wert, keine Stufe, keine Obergrenze, kein Befund.',
  },
  en: {
    title: 'What if',
    hypothetical: (people) =>
      `Assumed only, not a result: scored as if ${people === 1 ? 'this had been answered' : `all ${people} had answered so`}. Everything else stays as it is; no file is changed.`,
    people: (people) => `${people} ${one(people, 'response', 'responses')}`,
    assumed: 'Assumed',
    from: {
      mean: (mean, people) => (people === 1 ? `now ${mean}` : `now ${mean} on average`),
      chosen: (option, people) => (people === 1 ? `now: ${option}` : `now mostly: ${option}`),
      missing: {
        'no-answers': 'now without an answer',
        'not-applicable': 'now not applicable',
        'coverage-too-low': 'now answered too seldom',
        'too-few-rated': 'now answered too seldom',
        'hidden-for-privacy': 'now hidden: too few answers',
      },
      hidden: 'now hidden to protect single people',
    },
    to: (option, text) => `→ ${option}: ${text}`,
    overall: 'Overall',
    antiPatterns: 'Anti-patterns (less is better)',
    columns: {
      dimension: 'Dimension',
      antiPattern: 'Anti-pattern',
      before: 'now',
      after: 'then',
      change: 'change',
      level: 'Level',
      class: 'Class',
    },
    notRated: 'not rated',
    others: (dimensions, antiPatterns) => {
      const parts = [
        dimensions === 0 ? '' : `${dimensions} ${one(dimensions, 'dimension', 'dimensions')}`,
        antiPatterns === 0 ? '' : `${antiPatterns} ${one(antiPatterns, 'anti-pattern', 'anti-patterns')}`,
      ].filter((part) => part !== '');
      return `Unchanged: ${parts.join(' and ')}.`;
    },
    next: (level, distance) => `The overall score would then still lack ${distance} to level ${level}.`,
    caps: 'Caps',
    cap: {
      gone: (where, to) => `${where}: no longer capped at level ${to}`,
      new: (where, to) => `${where}: newly capped at level ${to}`,
      kept: (where, to) => `${where}: still capped at level ${to}`,
    },
    idle: 'without effect on the level',
    lowest: 'The whole cannot be any distance ahead of its lowest dimension.',
    findings: 'Findings',
    finding: {
      gone: (kind, title) => `gone (${kind}): ${title}`,
      new: (kind, title) => `new (${kind}): ${title}`,
    },
    kinds: { contradiction: 'contradiction', warning: 'warning', strength: 'strength' },
    pictures: 'Profiles',
    picture: (title, before, after) =>
      `${title}: now ${before === null ? 'no picture' : `‘${before}’`}, then ${after === null ? 'no picture' : `‘${after}’`}`,
    sameLevels: 'No level and no class changes.',
    nothing: 'Nothing changes: no score, no level, no cap, no finding.',
  },
};
