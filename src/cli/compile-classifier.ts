// Run by the build: trains the classifier of intents/ and writes it beside the compiled program, so that no start has to.
import { mkdirSync, writeFileSync } from 'node:fs';
import { loadKnowledge } from '../knowledge/load.js';
import { compileUnderstanding } from '../understanding/compile.js';
import { loadIntents } from '../understanding/intents.js';
import { encodeModel, modelKey, modelPath } from '../understanding/model-file.js';
import { createPlaces } from '../understanding/places.js';

const [, , root, folder] = process.argv;
if (root === undefined || folder === undefined) throw new Error('usage: compile-classifier ROOT FOLDER');
const { glossary } = loadKnowledge(root);
const { model } = compileUnderstanding(loadIntents(root), { glossary, places: createPlaces() });
mkdirSync(folder, { recursive: true });
writeFileSync(modelPath(folder, modelKey(root)), encodeModel(model));
