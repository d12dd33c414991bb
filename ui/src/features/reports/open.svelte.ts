import { call } from '../../lib/api/call';
import { previewPages } from '../../lib/api/report';
import type { FindingRow, ReportDraft, ReportParts, ReportState, TypedWords } from '../../lib/api/types';
import { Loaded } from '../../lib/loaded.svelte';
import { Editions, type Preview } from './editions';
import { partOf } from './parts';

/** How long after the last key new pages are asked for, in milliseconds: an input method takes letters back and sets others at once. */
const PAUSE = 10;

/** Where the pages are to be looked at; a new one brings the place into view, even the same place again. */
export interface Spot {
  block: string;
}

/** The report that is worked on: what it says, its pages, and what is being typed into it. */
export class OpenReport {
  state = new Loaded<ReportState>();
  parts = new Loaded<ReportParts>();
  pages = new Loaded<Preview>();
  findings = new Loaded<FindingRow[]>();
  /** The id of the part in hand. */
  part = $state<string | null>(null);
  /** Where the pages are to be looked at. */
  spot = $state.raw<Spot | null>(null);
  /** The file that was saved last, proposed to be signed. */
  saved = $state('');
  /** The file that was signed last, proposed to be noted. */
  signed = $state('');
  /** Whether number and date are being asked for. */
  issuing = $state(false);
  /** Whether some of it is of before the last change. */
  reading = $state(false);
  readonly #editions = new Editions();
  #request: ReportDraft | null = null;
  #typed: readonly TypedWords[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #drawing = false;
  #again = false;
  #wanted = false;

  /** Shows a report, or none; all of it is read anew. */
  load(request: ReportDraft | null): void {
    this.#request = request;
    if (!request) {
      for (const loaded of [this.state, this.parts, this.pages, this.findings]) loaded.clear();
      this.#editions.clear();
      return;
    }
    this.#wanted = true;
    void this.#read();
  }

  // In the order in which it is looked at, one answer after the other: whatever changes meanwhile begins anew, so that
  // no answer is waited for that nobody wants any more. The check takes longest and comes last.
  async #read(): Promise<void> {
    if (this.reading) return;
    this.reading = true;
    while (this.#wanted) {
      this.#wanted = false;
      const steps = [
        (request: ReportDraft) => this.state.from(call('report_state', { request })),
        (request: ReportDraft) => this.parts.from(call('report_parts', { request })),
        () => this.draw(),
        (request: ReportDraft) => this.findings.from(call('report_findings', { request })),
      ];
      for (const step of steps) if (this.#request && !this.#wanted) await step(this.#request);
    }
    this.reading = false;
  }

  /** Shows words in the pages while they are typed; null when they are in the ledger or given up. */
  type(words: TypedWords | null): void {
    this.#typed = words ? [words] : [];
    clearTimeout(this.#timer);
    if (words) this.#timer = setTimeout(() => void this.draw(), PAUSE);
  }

  /** Words that were being typed are given up: the pages show the ledger again. */
  untype(): void {
    this.type(null);
    void this.draw();
  }

  /** Goes to the part of a block, and brings the block into view on the pages. */
  show(block: string): void {
    this.part = partOf(this.parts.value?.parts ?? [], block)?.id ?? this.part;
    this.spot = { block };
  }

  // One edition at a time; what changed meanwhile makes the next one.
  async draw(): Promise<void> {
    if (this.#drawing) {
      this.#again = true;
      return;
    }
    this.#drawing = true;
    do {
      this.#again = false;
      const request: ReportDraft | null = this.#request;
      if (request) await this.pages.from(this.#edition(request));
    } while (this.#again);
    this.#drawing = false;
  }

  // Only pages that look like none of those that are shown come over.
  async #edition(request: ReportDraft): Promise<Preview> {
    return this.#editions.take(await previewPages(request, this.#typed, this.#editions.known));
  }
}
