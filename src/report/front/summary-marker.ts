import type { Scorecard } from '../../model/scorecard.js';

const longest = 60;
const mostLetters = 12;

/**
 * The first line of a summary: by it whoever updates a comment finds the one to replace. It names the questionnaire and, where
 * there is one, the organisation, so that two assessments do not replace each other; nothing in it changes from run to run, and
 * nothing in it but small letters, digits and single hyphens comes from a file.
 */
export function markerOf({ questionnaire, organisation }: Scorecard): string {
  const names = [questionnaire.id, organisation ?? ''].map(plain).filter((name) => name !== '');
  return `<!-- cx-maturity:summary:${names.join(':')} -->`;
}

/** "Alpenquell Getränke" is alpenquell-getranke; letters that have no such form are told by their numbers. */
function plain(name: string): string {
  const slug = name
    .slice(0, longest * 4)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, longest)
    .replace(/-$/, '');
  if (slug !== '') return slug;
  return Array.from(name.trim())
    .slice(0, mostLetters)
    .map((letter) => `u${(letter.codePointAt(0) ?? 0).toString(16)}`)
    .join('-');
}
