// Loads knowledge/: sources, facts, answers, contacts, glossary. Refuses anything that does not hold together, naming every fault.
import { z } from 'zod';
import { AnswersFile, Contact, type AnswerTemplate, type AspectTopics } from './answer.js';
import { Claim } from './claim.js';
import { checkFacts } from './check-facts.js';
import { Glossary } from './glossary.js';
import { createKnowledgeBase, type KnowledgeBase } from './knowledge-base.js';
import { readFactsFile } from './notice.js';
import { KnowledgeError, type Problem } from './problem.js';
import { parseFile, readFolder, type DataFile } from './read-yaml.js';
import { Source } from './source.js';

/** Everything in knowledge/ but the policy tests, checked and frozen. */
export interface Knowledge {
  base: KnowledgeBase;
  sources: readonly Source[];
  /** Which file a fact or source stands in, by id. */
  fileOf: ReadonlyMap<string, string>;
  aspects: ReadonlyMap<string, AspectTopics>;
  templates: ReadonlyMap<string, AnswerTemplate>;
  notes: ReadonlyMap<string, string>;
  actionLabels: ReadonlyMap<string, string>;
  choiceLabels: ReadonlyMap<string, string>;
  contacts: ReadonlyMap<string, Contact>;
  glossary: Glossary;
  claims: ReadonlyMap<string, Claim>;
}

interface Placed<T> {
  file: string;
  path: string;
  item: T;
}

function parseAll<S extends z.ZodType>(files: DataFile[], schema: S, problems: Problem[]): Placed<z.infer<S>>[] {
  return files.flatMap((file) => {
    const item = parseFile(file, schema, problems);
    return item === undefined ? [] : [{ file: file.file, path: '', item }];
  });
}

function uniqueById<T extends { id: string }>(placed: Placed<T>[], problems: Problem[]): Map<string, Placed<T>> {
  const byId = new Map<string, Placed<T>>();
  for (const entry of placed) {
    const first = byId.get(entry.item.id);
    if (first) {
      const problem = `the id "${entry.item.id}" is already used in ${first.file}`;
      problems.push({ file: entry.file, path: entry.path, problem, mend: 'give it another id' });
    } else byId.set(entry.item.id, entry);
  }
  return byId;
}

function mergeAnswers(files: Placed<z.infer<typeof AnswersFile>>[], problems: Problem[]): z.infer<typeof AnswersFile> {
  const merged: Record<string, Record<string, unknown>> = { aspects: {}, codes: {}, notes: {}, actions: {}, choices: {} };
  for (const { file, item } of files) {
    for (const [section, entries] of Object.entries(item)) {
      const into = merged[section] ?? {};
      for (const [key, entry] of Object.entries(entries)) {
        if (key in into) {
          const path = `${section}.${key}`;
          problems.push({ file, path, problem: `"${key}" stands in two answer files`, mend: 'keep one of them' });
        }
        into[key] = entry;
      }
    }
  }
  return AnswersFile.parse(merged);
}

/** Loads `root`/knowledge. Throws KnowledgeError with every fault found. */
export function loadKnowledge(root: string): Knowledge {
  const problems: Problem[] = [];
  const files = readFolder(root, 'knowledge/facts').map((file) => ({ file: file.file, ...readFactsFile(file, problems) }));
  const noticed = files.flatMap(({ file, source }) => (source ? [{ file, path: 'source', item: source }] : []));
  const listed = parseAll(readFolder(root, 'knowledge/sources'), Source, problems);
  const sources = uniqueById([...listed, ...noticed], problems);
  const facts = uniqueById(files.flatMap(({ facts: placed }) => placed), problems);
  problems.push(...checkFacts([...facts.values()], new Map([...sources].map(([id, { item }]) => [id, item]))));
  const answers = mergeAnswers(parseAll(readFolder(root, 'knowledge/answers'), AnswersFile, problems), problems);
  const contacts = parseAll(readFolder(root, 'knowledge/contacts'), z.array(Contact), problems).flatMap(({ item }) => item);
  const glossary = parseAll(readFolder(root, 'knowledge/glossary'), Glossary, problems).map(({ item }) => item);
  const claims = uniqueById(
    parseAll(readFolder(root, 'knowledge/claims'), z.array(Claim), problems).flatMap(({ file, item }) =>
      item.map((claim) => ({ file, path: claim.id, item: claim })),
    ),
    problems,
  );
  if (problems.length > 0) throw new KnowledgeError(problems);
  const sourceList = [...sources.values()].map(({ item }) => item);
  return {
    base: createKnowledgeBase([...facts.values()].map(({ item }) => item), sourceList),
    sources: sourceList,
    fileOf: new Map([...sources, ...facts].map(([id, { file }]) => [id, file])),
    aspects: new Map(Object.entries(answers.aspects)),
    templates: new Map(Object.entries(answers.codes)),
    notes: new Map(Object.entries(answers.notes)),
    actionLabels: new Map(Object.entries(answers.actions)),
    choiceLabels: new Map(Object.entries(answers.choices)),
    claims: new Map([...claims].map(([id, { item }]) => [id, item])),
    contacts: new Map(contacts.map((contact) => [contact.id, contact])),
    glossary: Glossary.parse({
      same: Object.assign({}, ...glossary.map((part) => part.same)) as Record<string, string[]>,
      terms: Object.assign({}, ...glossary.map((part) => part.terms)) as Record<string, string[]>,
      relations: Object.assign({}, ...glossary.map((part) => part.relations)) as Record<string, string[]>,
    }),
  };
}
