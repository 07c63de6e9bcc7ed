/** The terminal's window as it is now. */
export interface Window {
  readonly columns: number;
  readonly rows: number;
}

/** A key as it was pressed. */
export interface Key {
  /** `left`, `return`, `escape` and the like; for a character the character itself, in lower case. */
  readonly name: string;
  /** The character that the key writes; empty for arrows and the like. */
  readonly text: string;
}

/** What a key does: the screen shows another state, or it is done. */
export type Pressed<State, Result> = { readonly state: State } | { readonly result: Result };

/** Something that fills the window and waits for keys. It knows nothing of the terminal that shows it. */
export interface Screen<State, Result> {
  readonly start: State;
  /** The lines to show: none as wide as the window, and as few as its rows allow. The last one is not empty. */
  readonly draw: (state: State, window: Window) => readonly string[];
  /** What a key does in the window as it is now. */
  readonly press: (state: State, key: Key, window: Window) => Pressed<State, Result>;
  /**
   * Characters of which several may come at once, because they are written and not each an answer or a command. What else comes
   * in one burst is a key that was hit twice, and counts once, or a text that was pasted, and counts not at all.
   */
  readonly writes: RegExp | null;
  /** The state that says that a pasted text was not taken. */
  readonly refusePasted: (state: State) => State;
}
