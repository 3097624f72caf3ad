// Where the project lies, with its real knowledge/ and intents/.
import path from 'node:path';

/** The project's folder. */
export const projectFolder = path.resolve(import.meta.dirname, '..');
