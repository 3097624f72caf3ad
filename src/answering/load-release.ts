// Loads a release from the folders: knowledge, intents, places; its id is the hash of all data and of the rules' version.
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { loadKnowledge, type Knowledge } from '../knowledge/load.js';
import { KnowledgeError, type Problem } from '../knowledge/problem.js';
import { readFolder } from '../knowledge/read-yaml.js';
import { compileUnderstanding } from '../understanding/compile.js';
import { loadIntents, type IntentFile } from '../understanding/intents.js';
import { readModel } from '../understanding/model-file.js';
import { createPlaces } from '../understanding/places.js';
import { understand } from '../understanding/understand.js';
import { rulings } from './rulings.js';
import { RULES_VERSION, type IntentGroup, type Release } from './release.js';

const ID_LENGTH = 12;
/** Where a build leaves trained classifiers; run from sources there is none, and training takes its second. */
const compiledModels = fileURLToPath(new URL('../classifier', import.meta.url));

/** The hash of every data file below `root`, and of the rules' version. */
export function releaseId(root: string): string {
  const hash = createHash('sha256').update(`rules ${RULES_VERSION}\n`);
  for (const folder of ['knowledge', 'intents']) {
    for (const { file, text } of readFolder(root, folder)) hash.update(`${file}\n${text}\n`);
  }
  return hash.digest('hex').slice(0, ID_LENGTH);
}

/** Aspects that no rule, fixed reply or topic answers: refused here, before somebody asks one. */
function unanswered(intents: readonly IntentFile[], { aspects, templates }: Knowledge): Problem[] {
  return intents.flatMap(({ id: intent, aspects: asked }) =>
    asked
      .filter(({ id }) => !rulings.has(id) && !templates.has(id) && !aspects.has(id))
      .map(({ id }) => ({
        file: `intents/${intent}.yaml`,
        path: id,
        problem: 'nothing answers this aspect',
        mend: 'name its topics under `aspects` or its words under `codes` in knowledge/answers, or add a rule',
      })),
  );
}

/** Loads the release in `root`. Throws KnowledgeError naming every fault in the data. */
export function loadRelease(root: string): Release {
  const knowledge = loadKnowledge(root);
  const intents = loadIntents(root);
  const problems = unanswered(intents, knowledge);
  if (problems.length > 0) throw new KnowledgeError(problems);
  const places = createPlaces(knowledge.base.facts.flatMap(({ appliesTo }) => appliesTo));
  const parts = compileUnderstanding(
    intents,
    {
      glossary: knowledge.glossary,
      places,
      choices: [...knowledge.choiceLabels.values()],
      claims: [...knowledge.claims.values()],
    },
    readModel(compiledModels, root),
  );
  const groups = new Map(intents.map(({ id, group }): [string, IntentGroup] => [id, group]));
  const names = new Map(intents.map(({ id, name }) => [id, name]));
  return Object.freeze({
    id: releaseId(root),
    knowledge,
    intentGroup: (intent: string) => groups.get(intent) ?? 'outside',
    intentName: (intent: string) => names.get(intent) ?? intent,
    understand: (message: Parameters<Release['understand']>[0]) => understand(parts, message),
    place: (code: string) => places.byCode(code),
  });
}
