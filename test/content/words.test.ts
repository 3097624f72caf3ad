// The words of answers: no number in any script outside the values, no long sentence, every topic and every figure known.
import { describe, expect, it } from 'vitest';
import { loadRelease } from '../../src/answering/load-release.js';
import { numbersIn } from '../../src/answering/number-words.js';
import { RelationKind, relationKindText } from '../../src/domain/relation.js';
import { valueText } from '../../src/domain/value.js';
import type { Fact } from '../../src/knowledge/fact.js';
import { topics } from '../../src/knowledge/topic.js';
import { loadIntents } from '../../src/understanding/intents.js';
import { projectFolder } from '../project-folder.js';
import { longSentences } from './sentences.js';

const release = loadRelease(projectFolder);
const { knowledge } = release;
const { facts } = knowledge.base;

function wordsOf({ lead, points, steps, uncertain }: Fact): string[] {
  return [lead, ...points, ...steps, ...(uncertain === undefined ? [] : [uncertain])];
}

/** What people read: the place it stands in, and the text. */
const texts: [string, string][] = [
  ...facts.flatMap((fact) => wordsOf(fact).map((text): [string, string] => [`fact ${fact.id}`, text])),
  ...[...knowledge.templates].flatMap(([code, { lead, points }]) =>
    [lead, ...points].map((text): [string, string] => [`template ${code}`, text]),
  ),
  ...[...knowledge.notes].map(([id, text]): [string, string] => [`note ${id}`, text]),
  ...[...knowledge.actionLabels].map(([id, text]): [string, string] => [`action ${id}`, text]),
  ...[...knowledge.choiceLabels].map(([id, text]): [string, string] => [`choice ${id}`, text]),
  ...[...knowledge.contacts.values()].flatMap(({ id, name, asks }) =>
    [name, asks].map((text): [string, string] => [`contact ${id}`, text]),
  ),
  ...[...topics].map(([id, { name }]): [string, string] => [`topic ${id}`, name]),
  ...loadIntents(projectFolder).map(({ id, name }): [string, string] => [`intent ${id}`, name]),
  ...RelationKind.options.map((kind): [string, string] => [`relation ${kind}`, relationKindText(kind)]),
];

function withoutFigures(text: string): string {
  return text.replace(/\{\{[^}]*\}\}/g, '');
}

describe('what people read', () => {
  it('is there to be checked', () => {
    expect(texts.length).toBeGreaterThan(300);
  });

  it('holds no number: each stands in a value, where it has a source', () => {
    const numbered = texts
      .map(([place, text]) => [place, text, numbersIn(withoutFigures(text)).join(' ')])
      .filter(([, , numbers]) => numbers !== '');
    expect(numbered).toEqual([]);
  });

  it('names figures in one way: {{name}}', () => {
    const odd = texts.filter(([, text]) => /[{}]/.test(text.replace(/\{\{[a-zA-Z_][\w.]*\}\}/g, '')));
    expect(odd).toEqual([]);
  });
});

describe('a fact in words', () => {
  it.each(facts.map((fact): [string, Fact] => [fact.id, fact]))('%s has short sentences', (_, fact) => {
    const rendered = wordsOf(fact).map((text) =>
      text.replace(/\{\{(\w+)\}\}/g, (_match, name: string) => {
        const value = fact.values[name];
        return value ? valueText(value) : '2026年';
      }),
    );
    expect(rendered.flatMap(longSentences)).toEqual([]);
  });

  it('uses every value, unless a rule reads it or a template shows it', () => {
    const shown = [...knowledge.templates.values()].flatMap(({ lead, points }) => [lead, ...points]).join();
    const idle = facts.flatMap((fact) => {
      const required = Object.keys((topics.get(fact.topic)?.values as { shape?: object }).shape ?? {});
      const said = wordsOf(fact).join();
      return Object.entries(fact.values)
        .filter(([name, value]) => !('yes' in value) && !required.includes(name))
        .filter(([name]) => !said.includes(`{{${name}}}`) && !shown.includes(`{{${fact.topic}.${name}}}`))
        .filter(([name]) => fact.topic !== 'premium_tiers' || !said.includes(name))
        .map(([name]) => `${fact.id} ${name}`);
    });
    expect(idle).toEqual([]);
  });

  it('ends with a full stop, its steps do not', () => {
    const odd = facts.flatMap(({ id, lead, points, steps }) => [
      ...[lead, ...points].filter((text) => !/[。！？：]$/.test(text)).map((text) => `${id}: ${text}`),
      ...steps.filter((text) => text.endsWith('。')).map((text) => `${id}: ${text}`),
    ]);
    expect(odd).toEqual([]);
  });
});

describe('a template', () => {
  it('names only topics that exist', () => {
    const named = [
      ...[...knowledge.templates].flatMap(([code, { include, mention, steps }]) =>
        [...include, ...mention, ...steps].map((topic) => [code, topic]),
      ),
      ...[...knowledge.aspects].flatMap(([aspect, told]) =>
        [...told.topics, ...told.also].map((topic) => [aspect, topic]),
      ),
    ];
    expect(named.filter(([, topic]) => !topics.has(topic!))).toEqual([]);
  });

  it('names only actions that have a label and contacts that exist', () => {
    const told = [...knowledge.templates.values(), ...knowledge.aspects.values()];
    expect(told.flatMap(({ actions }) => actions).filter((id) => !knowledge.actionLabels.has(id))).toEqual(
      [],
    );
    const hotlines = texts.flatMap(([, text]) =>
      [...text.matchAll(/\{\{hotline\.(\w+)\}\}/g)].map((m) => m[1]!),
    );
    expect(hotlines.filter((id) => !knowledge.contacts.has(id))).toEqual([]);
    expect(hotlines).not.toEqual([]);
  });

  it('names only figures of topics and values that a fact can have, or that a rule works out', () => {
    const values = new Map<string, Set<string>>();
    for (const fact of facts) {
      const names = values.get(fact.topic) ?? new Set();
      for (const name of Object.keys(fact.values)) names.add(name);
      values.set(fact.topic, names);
    }
    const named = [...knowledge.templates].flatMap(([code, { lead, points }]) =>
      [lead, ...points].flatMap((text) =>
        [...text.matchAll(/\{\{(\w+)\.(\w+)\}\}/g)].map((m) => [code, m[1]!, m[2]!]),
      ),
    );
    const wrong = named.filter(([, topic, name]) => topics.has(topic!) && !values.get(topic!)?.has(name!));
    const yearly = ['firstDay', 'lastDay', 'start', 'end'];
    expect(
      wrong.filter(([, topic, name]) => !(topic === 'collection_window' && yearly.includes(name!))),
    ).toEqual([]);
  });
});

describe('a note', () => {
  it('is there for each that the code names', () => {
    const needed = [
      'unverified',
      'not_covered',
      'not_covered_year',
      'not_covered_known',
      'not_covered_warning',
      'not_covered_ask',
      'conflict',
      'dated',
      'overdue',
      'window_unknown',
      'deadline_near',
      'proxy_end_inferred',
      'place_may_differ',
      'ask.region',
      'ask.paidThrough',
      'ask.intent',
      'input.empty',
      'input.unreadable',
      'input.too_long',
      'failed',
    ];
    expect(needed.filter((id) => !knowledge.notes.has(id))).toEqual([]);
  });
});

describe('a phone number', () => {
  it('has five digits and stands once', () => {
    const phones = [...knowledge.contacts.values()].map(({ phone }) => phone);
    expect(new Set(phones).size).toBe(phones.length);
  });
});
