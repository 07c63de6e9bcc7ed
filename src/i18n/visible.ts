const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * A text from outside, safe to print: control characters, marks that change the direction of writing and lone surrogates
 * are shown as escapes (`\n`, `\u001b`), so that they can neither steer a terminal nor hide.
 */
export function visible(text: string): string {
  return text.replace(unseen, (character) => {
    if (character === '\n') return '\\n';
    if (character === '\r') return '\\r';
    if (character === '\t') return '\\t';
    return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
  });
}

/** A text cut to a number of characters; what was cut shows as an ellipsis. */
export function cut(text: string, most: number): string {
  const characters = Array.from(text);
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}
