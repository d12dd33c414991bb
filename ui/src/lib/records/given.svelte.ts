import { call } from '../api/call';
import type { LibraryRow } from '../api/types';
import { Loaded } from '../loaded.svelte';

/** Whether an item's words are fixed, because they come from a document of the library; null until that is known. */
export function isGiven(document: () => string | null | undefined): { readonly value: boolean | null } {
  const library = new Loaded<LibraryRow[]>();
  $effect(() => {
    if (document()) void library.from(call('library', {}));
  });
  return {
    get value() {
      const id = document();
      if (!id || library.error) return false;
      return library.value && library.value.some((row) => row.id === id);
    },
  };
}
