/** What keys, pointer and clipboard ask of the grid as it is drawn. */
export interface Hands {
  /** Gives the keys to the cursor's cell. */
  focus: () => Promise<void>;
  /** Follows the cursor: shows its line and gives it the keys, where it moved. */
  go: (moved: boolean) => Promise<void>;
  /** The item whose panel is open. */
  opened: () => string | null;
  /** Opens the panel of an item, or closes it. */
  panel: (item: string | null) => void;
  /** Tells those who do not see the grid what was done. */
  say: (words: string) => void;
  /** The lines that are drawn. */
  lines: () => readonly { line: number }[];
}
