// The secret that shows whose conversation it is: kept by the person's browser, of which we store only the hash.
import { createHash, randomBytes } from 'node:crypto';

const TOKEN_BYTES = 32;

/** A new random token of 256 bits, in URL-safe characters. */
export function newOwnerToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** What is stored of a token: its SHA-256, in hexadecimal. */
export function ownerHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
