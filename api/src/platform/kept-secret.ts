import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/**
 * The secret kept in a file that only its owner can read: made on first use (256 bits, hex), the same ever after.
 * @throws when the file cannot be read or made
 */
export function keepSecret(file: string): string {
  const kept = readSecret(file);
  if (kept !== null) return kept;
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, randomBytes(32).toString('hex') + '\n', { mode: 0o600, flag: 'wx' });
  try {
    // A link appears whole and only once: of two processes starting together, one wins and both read its secret.
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  const secret = readSecret(file);
  if (secret === null) throw new Error(`${file} disappeared while it was being made`);
  return secret;
}

function readSecret(file: string): string | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  if (text.length < 32) throw new Error(`${file} is damaged: it holds ${text.length} characters instead of a secret`);
  return text;
}
