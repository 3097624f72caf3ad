// The folder of the embedded database: makes it, and says in plain words why it cannot be used.
import { accessSync, constants, mkdirSync } from 'node:fs';

const reasons: Record<string, string> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'it lies on a read-only file system',
  ENOSPC: 'the disk is full',
  EEXIST: 'it is a file',
  ENOTDIR: 'a part of its path is a file',
  ENOENT: 'it cannot be made there',
  ENAMETOOLONG: 'its name is too long',
  ENOTSUP: 'its file system holds no sockets',
  EOPNOTSUPP: 'its file system holds no sockets',
};

/** Reasons that only another setting mends. */
const wrongPath = new Set(['EEXIST', 'ENOTDIR', 'ENAMETOOLONG']);

/** The folder cannot hold the data; the message says why. */
export class DataFolderError extends Error {
  /** Whether the path itself is wrong. */
  readonly isWrongPath: boolean;

  constructor(folder: string, code: string, cause: unknown) {
    super(`the data folder ${folder} cannot be used: ${reasons[code] ?? code} (${code})`, { cause });
    this.name = 'DataFolderError';
    this.isWrongPath = wrongPath.has(code);
  }
}

/** What lies in the folder cannot be opened as a database: it is damaged, or of another version. */
export class DamagedDatabaseError extends Error {
  constructor(
    readonly folder: string,
    cause: unknown,
  ) {
    super(`the embedded database in ${folder} cannot be opened: it is damaged or of another version`, {
      cause,
    });
    this.name = 'DamagedDatabaseError';
  }
}

/** What the system refused about a folder, as a DataFolderError; anything else as it is. */
export function folderFault(folder: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  return code !== undefined && Object.hasOwn(reasons, code)
    ? new DataFolderError(folder, code, error)
    : error;
}

/**
 * Makes the folder if it is missing.
 * @throws DataFolderError when it cannot be made, or not be written to
 */
export function prepareFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw folderFault(folder, error);
  }
}
