// What the chat page shows: plain values, ready to be read. Made by the channel; no component works anything out.

/** A button that sends a text. */
export interface Suggestion {
  label: string;
  text: string;
  /** Code of the place that is sent instead of the picked one, where the button names a place. */
  place?: string;
}

export interface TraceRow {
  result: 'yes' | 'no' | 'unknown';
  because: string;
}

/** An answer, laid out. */
export interface CardView {
  lead: string;
  points: readonly string[];
  steps: readonly string[];
  notes: readonly string[];
  /** Place, year and day that it holds for; empty where it says none. */
  scope: string;
  /** Said with every message of a demonstration. */
  isDemonstration: boolean;
  basis: readonly string[];
  office: string;
  trace: readonly TraceRow[];
  /** Values to choose from, when one detail was asked for. */
  choices: readonly Suggestion[];
  /** What may be asked next. */
  actions: readonly Suggestion[];
}

export interface TurnView {
  utterance: string;
  card: CardView;
}

/** What every page shows around its content. */
export interface FrameView {
  stylesheet: string;
  icon: string;
  /** Said on every page of a demonstration. */
  banner: string | null;
  /** Phone number where a person answers. */
  hotline: string;
}

export interface ChatView extends FrameView {
  turns: readonly TurnView[];
  examples: readonly Suggestion[];
  places: readonly { code: string; label: string }[];
  /** Code of the current place; empty for none. */
  region: string;
  /** Name of this page's messages; a message sent twice from it counts once. */
  messageId: string;
  longestText: number;
}
