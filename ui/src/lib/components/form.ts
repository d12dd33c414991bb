import { getContext, setContext } from 'svelte';
import type { WireError } from '../api/types';

/** What was typed into a form, by the name of the field. */
export type Typed = (name: string) => string;

/** What a field must know of the form around it. */
export interface FormContext {
  /** Names the form in the page. */
  readonly id: string;
  /** Why the last try was refused. */
  readonly problem: WireError | null;
  /** Puts `text` into the field and tries again. */
  answer: (field: string, text: string) => void;
  /** Says that this field shows its own errors. */
  claim: (field: string) => () => void;
}

const KEY = Symbol('form');

/** Makes the form known to its fields. */
export function provideForm(context: FormContext): void {
  setContext(KEY, context);
}

/** The form around a field. */
export function formAround(): FormContext {
  return getContext<FormContext>(KEY);
}

/** Names what is wrong with a field, for the field to point to. */
export function problemId(form: FormContext, name: string): string {
  return `${form.id}-${name}-problem`;
}

/** Reads what stands in the form. */
export function typedIn(form: HTMLFormElement): Typed {
  const data = new FormData(form);
  return (name) => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
}
