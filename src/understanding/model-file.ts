// A trained classifier as bytes, so that a build can train once and every start reads it. The key names the data it was trained on.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readFolder } from '../knowledge/read-yaml.js';
import type { ClassifierModel } from './classifier.js';

const HEADER_LENGTH_BYTES = 4;
const KEY_LENGTH = 16;

const Header = z.object({
  labels: z.array(z.string()),
  features: z.array(z.union([z.string(), z.number()])),
});

/** The hash of everything the training reads: examples and glossary. */
export function modelKey(root: string): string {
  const hash = createHash('sha256');
  for (const folder of ['intents', 'knowledge/glossary']) {
    for (const { file, text } of readFolder(root, folder)) hash.update(`${file}\n${text}\n`);
  }
  return hash.digest('hex').slice(0, KEY_LENGTH);
}

/** The file of a model in a folder of compiled models. */
export function modelPath(folder: string, key: string): string {
  return join(folder, `${key}.bin`);
}

/** The model as bytes: length of the header, header (JSON, padded to 4), idf, bias, weights. */
export function encodeModel({ labels, features, idf, bias, weights }: ClassifierModel): Buffer {
  const json = JSON.stringify({ labels, features: [...features.keys()] });
  const padding = (4 - (Buffer.byteLength(json) % 4)) % 4;
  const header = Buffer.from(json + ' '.repeat(padding));
  const length = Buffer.alloc(HEADER_LENGTH_BYTES);
  length.writeUInt32LE(header.length);
  return Buffer.concat([
    length,
    header,
    ...[idf, bias, weights].map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength)),
  ]);
}

/** The model from its bytes. Throws when they are not a whole model. */
export function decodeModel(bytes: Buffer): ClassifierModel {
  const headerEnd = HEADER_LENGTH_BYTES + bytes.readUInt32LE(0);
  const { labels, features } = Header.parse(
    JSON.parse(bytes.subarray(HEADER_LENGTH_BYTES, headerEnd).toString('utf8')),
  );
  const floats = new Float32Array(
    bytes.buffer.slice(bytes.byteOffset + headerEnd, bytes.byteOffset + bytes.length),
  );
  const sizes = [features.length, labels.length, features.length * labels.length];
  const expected = sizes.reduce((total, size) => total + size, 0);
  if (floats.length !== expected)
    throw new Error(
      `a compiled classifier holds ${String(floats.length)} numbers instead of ${String(expected)}; build again`,
    );
  const [idf = 0, bias = 0] = sizes;
  return {
    labels,
    features: new Map(features.map((feature, index) => [feature, index])),
    idf: floats.subarray(0, idf),
    bias: floats.subarray(idf, idf + bias),
    weights: floats.subarray(idf + bias),
  };
}

/** The compiled model for the data in `root`, if the build made one. */
export function readModel(folder: string, root: string): ClassifierModel | undefined {
  const path = modelPath(folder, modelKey(root));
  return existsSync(path) ? decodeModel(readFileSync(path)) : undefined;
}
