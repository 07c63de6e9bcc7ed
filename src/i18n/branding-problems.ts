import type { LogoFault } from '../model/branding.js';
import type { Language } from '../model/language.js';
import { formatNumber } from './format.js';
import { describeCause } from './syntax-details.js';
import { cut, visible } from './visible.js';

type Sentence<Kind extends LogoFault['kind']> = (path: string, fault: Extract<LogoFault, { kind: Kind }>) => string;
type Sentences = { readonly [kind in LogoFault['kind']]: Sentence<kind> };

const kilobytes = (bytes: number): string => String(Math.ceil(bytes / 1000));
const shown = (part: string): string => cut(visible(part), 60);

const faults: Readonly<Record<Language, Sentences>> = {
  de: {
    missing: (path) => `Das Logo ${path} gibt es nicht; der Pfad beginnt im Ordner dieser Datei.`,
    'no-file': (path) => `Das Logo ${path} ist keine Datei.`,
    unreadable: (path, { cause }) => `Das Logo ${path} lässt sich nicht lesen: ${describeCause(cause, 'de')}.`,
    outside: (path) =>
      `Das Logo ${path} liegt nicht im Ordner dieser Datei; der Pfad darf nicht aus ihm hinausführen, auch nicht über eine Verknüpfung.`,
    'too-large': (path, { bytes, limit }) =>
      `Das Logo ${path} ist mit ${kilobytes(bytes)} kB zu groß; erlaubt sind höchstens ${kilobytes(limit)} kB.`,
    'other-type': (path) => `Das Logo ${path} ist weder PNG noch JPEG noch SVG; es zählt der Inhalt, nicht die Endung.`,
    broken: (path, { type }) => `Das Logo ${path} ist als ${type} beschädigt oder nicht vollständig.`,
    dimensions: (path, { width, height, limit }) =>
      `Das Logo ${path} misst ${width} × ${height} Pixel; erlaubt sind in jeder Richtung 1 bis ${limit}.`,
    part: (path, { part }) =>
      `Das Logo ${path} enthält „${shown(part)}“, was in einem Logo nicht erlaubt ist: nur Formen, Farben und Text, keine Verweise nach außen, nichts, was läuft. Als schlichtes SVG oder als PNG gespeichert geht es.`,
    sizeless: (path) => `Das Logo ${path} nennt weder Breite und Höhe in gleicher Einheit noch eine viewBox.`,
    'too-many-parts': (path) =>
      `Das Logo ${path} zeichnet zu viele Teile oder verweist auf sich selbst; als PNG gespeichert geht es.`,
  },
  en: {
    missing: (path) => `There is no logo ${path}; the path begins in the folder of this file.`,
    'no-file': (path) => `The logo ${path} is not a file.`,
    unreadable: (path, { cause }) => `The logo ${path} cannot be read: ${describeCause(cause, 'en')}.`,
    outside: (path) =>
      `The logo ${path} is not in the folder of this file; its path must not lead out of it, nor may a link.`,
    'too-large': (path, { bytes, limit }) =>
      `The logo ${path} is too large with ${kilobytes(bytes)} kB; at most ${kilobytes(limit)} kB are allowed.`,
    'other-type': (path) =>
      `The logo ${path} is neither PNG nor JPEG nor SVG; its content counts, not the end of its name.`,
    broken: (path, { type }) => `The logo ${path} is damaged or not complete as ${type}.`,
    dimensions: (path, { width, height, limit }) =>
      `The logo ${path} measures ${width} × ${height} pixels; 1 to ${limit} are allowed in each direction.`,
    part: (path, { part }) =>
      `The logo ${path} holds ‘${shown(part)}’, which a logo must not: shapes, colours and text alone are allowed, nothing from elsewhere, nothing that runs. Saved as plain SVG or as PNG it will do.`,
    sizeless: (path) => `The logo ${path} has neither width and height in one unit nor a viewBox.`,
    'too-many-parts': (path) => `The logo ${path} draws too many parts, or refers to itself; saved as PNG it will do.`,
  },
};

/** Why a logo was not taken. The path comes in the quotes of the language. */
export function describeLogoFault(path: string, fault: LogoFault, language: Language): string {
  return (faults[language][fault.kind] as Sentence<LogoFault['kind']>)(path, fault);
}

/** A contrast with one decimal, or with two, cut, where it would look like the one that is needed. */
export function formatContrast(contrast: number, needed: number, language: Language): string {
  const short = formatNumber(contrast, language);
  return short === formatNumber(needed, language) ? formatNumber(Math.floor(contrast * 100) / 100, language, 2) : short;
}
