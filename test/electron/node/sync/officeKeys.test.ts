import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { KeySeal } from '../../../../electron/node/sync/officeKeys.ts';
import { isSigned, officeKeys } from '../../../../electron/node/sync/officeKeys.ts';
import { temporaryFolder } from '../db/temporaryDatabase.ts';
import { keysOf } from './keysOf.ts';

/** A keychain that turns every byte over. */
const seal: KeySeal = {
  seal: (text) => Buffer.from(text).map((byte) => byte ^ 255),
  open: (bytes) => Buffer.from(bytes.map((byte) => byte ^ 255)).toString('utf8'),
};
const message = new TextEncoder().encode('快照');

describe('The keys of an office', () => {
  it('are made once, for its owner alone, and sign what only they can', () => {
    const folder = temporaryFolder();
    const keys = keysOf(folder);
    expect(keysOf(folder).publicKey).toBe(keys.publicKey);
    expect(statSync(path.join(folder, 'office.key')).mode & 0o077).toBe(0);
    expect(isSigned(message, keys.sign(message), keys.publicKey)).toBe(true);
    expect(isSigned(message, keys.sign(message), keysOf(temporaryFolder()).publicKey)).toBe(false);
    expect(isSigned(message, keys.sign(message), 'short')).toBe(false);
  });
  it('are sealed as soon as the host has a keychain, stay the same, and are not made anew where it has none', () => {
    const folder = temporaryFolder();
    const { publicKey } = keysOf(folder);
    expect(officeKeys(folder, seal)).toMatchObject({ value: { publicKey } });
    expect(existsSync(path.join(folder, 'office.key'))).toBe(false);
    expect(readFileSync(path.join(folder, 'office.key.sealed'), 'latin1')).not.toContain('PRIVATE');
    expect(officeKeys(folder, seal)).toMatchObject({ value: { publicKey } });
    expect(officeKeys(folder, null)).toEqual({ ok: false, error: { kind: 'keySealed' } });
  });
});
