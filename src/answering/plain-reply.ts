// Replies that rest on no rule: a text that cannot be read, a message that was not understood, a fault of ours.
import { createHash } from 'node:crypto';
import type { Outcome } from '../domain/outcome.js';
import type { Answer } from './answer.js';
import type { Message, Release } from './release.js';

export interface PlainReply {
  outcome: Outcome;
  reason: string;
  /** Note id in knowledge/answers whose words are sent. */
  note: string;
  choices?: { value: string; label: string }[];
  intents?: Answer['intents'];
}

/** An answer made of a note's words alone. */
export function plainReply(release: Release, message: Message, reply: PlainReply): Answer {
  const contact = (id: string): string => release.knowledge.contacts.get(id)?.phone ?? '';
  const words = release.knowledge.notes.get(reply.note) ?? reply.note;
  const text = words.replace(/\{\{hotline\.(\w+)\}\}/g, (_, id: string) => contact(id));
  return {
    id: createHash('sha256')
      .update(JSON.stringify([release.id, reply.reason, message.text, message.on]))
      .digest('hex')
      .slice(0, 16),
    outcome: reply.outcome,
    reason: reply.reason,
    intents: reply.intents ?? [],
    aspect: null,
    slots: {},
    text,
    card: { lead: text, points: [], steps: [], notes: [], scope: '', basis: [], office: '' },
    decision: null,
    figures: [],
    citations: [],
    actions: [{ id: 'handoff', label: release.knowledge.actionLabels.get('handoff') ?? '找人工' }],
    choices: reply.choices ?? [],
    confirmation: null,
    region: message.region ?? null,
    asOf: message.on,
    release: release.id,
    wording: 'rules',
  };
}
