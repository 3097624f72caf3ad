// Reads data folders: YAML in, checked values out, every fault collected. The only place in the project that parses YAML.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import type { z } from 'zod';
import { schemaProblems, type Problem } from './problem.js';

/** A data file as it is on disk; `file` is its path below the root, with `/`. */
export interface DataFile {
  file: string;
  text: string;
}

/** Every .yaml or .yml file below `root/folder`, sorted by path. A folder that does not exist has none. */
export function readFolder(root: string, folder: string): DataFile[] {
  let names: string[];
  try {
    names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return names
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => {
      const path = join(root, folder, name);
      return { file: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') };
    });
}

/** What a YAML file holds, before any check; `raw` is undefined after noting that it is not YAML. */
export interface RawFile {
  file: string;
  raw: unknown;
}

/** Reads a file's YAML once; what it must look like is checked later. */
export function readYaml({ file, text }: DataFile, problems: Problem[]): RawFile {
  try {
    return { file, raw: load(text, { schema: CORE_SCHEMA }) ?? null };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    // Marks count from nought, and a parser that gave up early leaves none.
    const mark = error.mark as { line: number } | undefined;
    const line = mark && mark.line + 1;
    problems.push({
      file,
      path: line ? `line ${String(line)}` : '',
      problem: `not YAML: ${error.reason}`,
      mend: 'check indentation and quote texts that hold ": " or " #"',
    });
    return { file, raw: undefined };
  }
}

/** What was read, checked; undefined after noting what is wrong with it. */
export function checkShape<S extends z.ZodType>(
  { file, raw }: RawFile,
  schema: S,
  problems: Problem[],
): z.infer<S> | undefined {
  if (raw === undefined) return undefined;
  const checked = schema.safeParse(raw);
  if (checked.success) return checked.data;
  problems.push(...schemaProblems(file, checked.error));
  return undefined;
}

/** A file's YAML, checked; undefined after noting what is wrong with it. */
export function parseFile<S extends z.ZodType>(
  file: DataFile,
  schema: S,
  problems: Problem[],
): z.infer<S> | undefined {
  return checkShape(readYaml(file, problems), schema, problems);
}
