import { describe, expect, test } from 'vitest';
import { nameItems, readHeader } from '../../../src/load/survey-headers.js';
import { textItem } from './survey.js';

const names = nameItems([
  textItem('PAR1', { de: 'Wer tut das?', en: 'Who does it?' }),
  textItem('PAR2', { de: 'Aus welchem Grund?', en: 'For what reason' }),
  textItem('PAR3', { de: 'Wie oft?', en: 'How often?' }),
  textItem('LIF1', { de: 'Wie oft?', en: 'How frequently?' }),
]);

function say(text: string): string {
  const header = readHeader(text, names);
  if ('item' in header) return `${header.kind} ${header.item.id}`;
  if (header.kind === 'unknown-item') return `unknown-item ${header.id}`;
  return header.kind === 'ambiguous' ? `ambiguous ${header.items.join()}` : 'other';
}

describe('a header', () => {
  test.each([
    // an id, alone or before words
    ['PAR1', 'answer PAR1'],
    [' par1 ', 'answer PAR1'],
    ['[PAR1]', 'answer PAR1'],
    ['[PAR1] Who, roughly?', 'answer PAR1'],
    ['PAR1. Who, roughly?', 'answer PAR1'],
    ['PAR1: Who', 'answer PAR1'],
    ['PAR1 - Who', 'answer PAR1'],
    ['PAR1---Who', 'answer PAR1'],
    ['PAR1 Who', 'answer PAR1'],
    // the question
    ['Wer  tut\u00a0das?', 'answer PAR1'],
    ['Who does it?', 'answer PAR1'],
    ['For what reason', 'answer PAR2'],
    ['Wie oft?', 'ambiguous PAR3,LIF1'],
    ['How frequently?', 'answer LIF1'],
    // grids
    ['Paradigm [PAR1]', 'answer PAR1'],
    ['Paradigm [[PAR1] Who?]', 'answer PAR1'],
    ['Paradigm [PAR1. Who?]', 'answer PAR1'],
    ['Paradigm [Who does it?]', 'answer PAR1'],
    ['G01Q01[PAR1]', 'answer PAR1'],
    ['G01Q01_PAR1', 'answer PAR1'],
    ['x [PAR1] [PAR2]', 'ambiguous PAR1,PAR2'],
    // what stands beside an answer
    ['PAR1[comment]', 'comment PAR1'],
    ['[PAR1] comment', 'comment PAR1'],
    ['PAR1 (Kommentar)', 'comment PAR1'],
    ['PAR1_comment', 'comment PAR1'],
    ['PAR1comment', 'comment PAR1'],
    ['Who does it? [Comment]', 'comment PAR1'],
    ['G01Q01_PAR1comment', 'comment PAR1'],
    ['PAR1: Begründung', 'comment PAR1'],
    ['PAR1[Nachweis]', 'evidence PAR1'],
    // a word of a question is none
    ['[PAR1] For what reason', 'answer PAR1'],
    // neither
    ['PAR1[other]', 'unclear PAR1'],
    ['PAR1_other', 'unclear PAR1'],
    ['PAR9', 'unknown-item PAR9'],
    ['[PAR9] Who?', 'unknown-item PAR9'],
    ['Paradigm [PAR9 Who?]', 'unknown-item PAR9'],
    ['PAR1s', 'other'],
    ['Q1', 'other'],
    ['Timestamp', 'other'],
    ['E-Mail [work]', 'other'],
    ['', 'other'],
  ])('%j', (text, expected) => {
    expect(say(text)).toBe(expected);
  });
});
