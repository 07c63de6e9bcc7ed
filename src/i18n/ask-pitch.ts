import type { Language } from '../model/language.js';
import type { FigureName } from '../model/pitch.js';

/** What is asked for a budget pitch, and what is said of an answer that does not fit. */
export interface AskPitchWords {
  readonly offer: string;
  /** How to answer, said once before the first question. */
  readonly how: string;
  readonly figures: Readonly<Record<FigureName, string>>;
  readonly currency: string;
  readonly vision: string;
  readonly story: string;
  readonly target: (levels: number) => string;
  readonly wrongFigure: (low: string, high: string) => string;
  readonly wrongTarget: (levels: number) => string;
  readonly wrongCurrency: string;
  readonly nothing: string;
  readonly written: (file: string, command: string) => string;
}

export const askPitchWords: Readonly<Record<Language, AskPitchWords>> = {
  de: {
    offer: 'Zahlen für einen Budget-Pitch? (freiwillig) j, oder Enter für nein:',
    how: 'Eine Zahl wie 1200 oder niedrig-wahrscheinlich-hoch wie 1000-1200-1500. Enter lässt eine Frage aus; gerechnet wird nur mit dem, was da ist.',
    figures: {
      customers: 'Wie viele Kunden?',
      churn: 'Welcher Anteil geht im Jahr verloren, etwa 12 % oder 0,12?',
      revenuePerCustomer: 'Umsatz je Kunde und Jahr?',
      contacts: 'Wie viele Kontakte im Service im Jahr?',
      costPerContact: 'Kosten je Kontakt?',
      budget: 'Welches Budget wird beantragt?',
    },
    currency: 'Währung, etwa EUR?',
    vision: 'Ein Satz über die Zukunft: Was erleben Kunden dann?',
    story: 'Eine Geschichte eines Kunden, der zugestimmt hat?',
    target: (levels) => `Welche Stufe ist das Ziel, 1 bis ${levels}?`,
    wrongFigure: (low, high) =>
      `Das passt nicht: eine Zahl von ${low} bis ${high}, oder drei mit Bindestrich, die steigen.`,
    wrongTarget: (levels) => `Das passt nicht: eine ganze Zahl von 1 bis ${levels}.`,
    wrongCurrency: 'Das passt nicht: ein Kürzel oder Zeichen ohne Ziffern und Leerzeichen, etwa EUR.',
    nothing: 'Es wurde nichts angegeben, und assessment.yaml bleibt, wie es ist.',
    written: (file, command) => `Eingetragen in ${file} unter „pitch“. Der Pitch: ${command}`,
  },
  en: {
    offer: 'Figures for a budget pitch? (optional) y, or Enter for no:',
    how: 'A number such as 1200, or low-likely-high such as 1000-1200-1500. Enter leaves a question out; nothing is calculated from what is not there.',
    figures: {
      customers: 'How many customers?',
      churn: 'What share is lost in a year, such as 12% or 0.12?',
      revenuePerCustomer: 'Revenue per customer and year?',
      contacts: 'How many service contacts in a year?',
      costPerContact: 'Cost per contact?',
      budget: 'What budget is asked for?',
    },
    currency: 'Currency, such as EUR?',
    vision: 'One sentence about the future: what do customers experience then?',
    story: 'A story of a customer who has agreed to it?',
    target: (levels) => `Which level is the target, 1 to ${levels}?`,
    wrongFigure: (low, high) => `That does not fit: a number from ${low} to ${high}, or three with hyphens that rise.`,
    wrongTarget: (levels) => `That does not fit: a whole number from 1 to ${levels}.`,
    wrongCurrency: 'That does not fit: letters or a sign without digits and spaces, such as EUR.',
    nothing: 'Nothing was given, and assessment.yaml stays as it is.',
    written: (file, command) => `Entered in ${file} under ‘pitch’. The pitch: ${command}`,
  },
};
