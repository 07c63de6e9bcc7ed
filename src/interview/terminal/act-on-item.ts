import { back, skip } from '../interview.js';
import { explainPage } from './explain-page.js';
import { choosePlace } from './go-anywhere.js';
import type { AskedItem, ItemAction, ItemWish } from './item-screen.js';
import type { KeyHint } from './key-line.js';
import type { Session, Turn } from './session.js';
import { showScreen } from './show-screen.js';
import { give, giveNotApplicable, giveText, takeNote } from './take-answer.js';

/** Does what was asked for at an item. */
export async function act(
  session: Session,
  asked: AskedItem,
  action: ItemAction | { readonly kind: ItemWish },
): Promise<Turn> {
  switch (action.kind) {
    case 'option':
      return give(session, { state: 'answered', value: action.option });
    case 'tell':
      return giveText(session, asked.item);
    case 'unknown':
      return give(session, { state: 'unknown' });
    case 'not-applicable':
      return goOn(await giveNotApplicable(session, asked.item, null));
    case 'comment':
    case 'evidence':
      return takeNote(session, asked.item, action.kind);
    case 'back':
      session.state = back(session.state);
      return 'go-on';
    case 'skip': {
      session.state = skip(session.state);
      return 'go-on';
    }
    case 'language':
      session.language = session.language === 'de' ? 'en' : 'de';
      // Whoever changes the language wants to read what was introduced in the other one.
      session.introduced.delete(asked.section.id);
      return 'go-on';
    case 'explain':
      return explain(session, asked, null);
    case 'go':
      return choosePlace(session);
    case 'quit':
      return 'leave';
  }
}

function goOn(turn: Turn | 'cancelled'): Turn {
  return turn === 'cancelled' ? 'go-on' : turn;
}

/** Shows all of an item; `hints` are the keys of the screen that this was asked on, null for the item's own. */
export async function explain(
  session: Session,
  asked: AskedItem,
  hints: readonly KeyHint[] | null,
): Promise<'go-on' | 'leave'> {
  const { interview, language } = session;
  const sources = await Promise.all(
    asked.item.source.map(async (id) => ({ id, text: await interview.describeSource(id, language) })),
  );
  const shown = await showScreen(explainPage(asked, sources, hints), interview.terminal);
  return shown === 'left' ? 'leave' : 'go-on';
}
