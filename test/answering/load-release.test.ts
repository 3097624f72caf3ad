// A release is refused when one of its aspects could not be answered, naming the file and what to do.
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadRelease } from '../../src/answering/load-release.js';
import { projectFolder } from '../project-folder.js';

describe('a release', () => {
  it('is refused when nothing answers an aspect', () => {
    const root = mkdtempSync(path.join(tmpdir(), 'gongji-release-'));
    for (const folder of ['knowledge', 'intents']) {
      cpSync(path.join(projectFolder, folder), path.join(root, folder), { recursive: true });
    }
    writeFileSync(
      path.join(root, 'intents/made_up.yaml'),
      'id: made_up\nname: 编的\nmeaning: 编的\ngroup: policy\naspects:\n  - id: made.up\n    meaning: 编的\n    examples: [甲, 乙, 丙]\n',
    );
    expect(() => loadRelease(root)).toThrow(/intents\/made_up\.yaml made\.up: nothing answers this aspect/);
  });
});
