import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isSigned, makeNewKeys, officeKeys, type KeySeal } from '../../../../electron/node/sync/officeKeys.ts';
import { temporaryFolder } from '../db/temporaryDatabase.ts';
import { keysOf } from './keysOf.ts';

/** A keychain that inverts every byte. */
const seal: KeySeal = {
  seal: (text) => Buffer.from(text).map((byte) => byte ^ 255),
  open: (bytes) => Buffer.from(bytes.map((byte) => byte ^ 255)).toString('utf8'),
};
/** The keychain of another machine: it throws, as safeStorage does. */
const otherSeal: KeySeal = {
  seal: (text) => Buffer.from(text).map((byte) => byte ^ 127),
  open: () => {
    throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptString.');
  },
};
const message = new TextEncoder().encode('快照');
const at = new Date('2020-03-02T08:00:00.000Z');

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
    expect(officeKeys(folder, seal, null)).toMatchObject({ value: { publicKey } });
    expect(existsSync(path.join(folder, 'office.key'))).toBe(false);
    expect(readFileSync(path.join(folder, 'office.key.sealed'), 'latin1')).not.toContain('PRIVATE');
    expect(officeKeys(folder, seal, publicKey)).toMatchObject({ value: { publicKey } });
    expect(officeKeys(folder, null, publicKey)).toEqual({ ok: false, error: { kind: 'keySealed' } });
  });
  it('are said to be lost where the keychain does not open them, where they are damaged, and where they are gone', () => {
    const lost = (reason: string) => ({ ok: false, error: { kind: 'keyLost', reason } });
    const folder = temporaryFolder();
    const { publicKey } = keysOf(folder);
    officeKeys(folder, seal, publicKey);
    expect(officeKeys(folder, otherSeal, publicKey)).toEqual(lost('sealed'));
    writeFileSync(path.join(folder, 'office.key.sealed'), seal.seal('no key'));
    expect(officeKeys(folder, seal, publicKey)).toEqual(lost('damaged'));
    rmSync(path.join(folder, 'office.key.sealed'));
    expect(officeKeys(folder, seal, publicKey)).toEqual(lost('missing'));
    expect(readdirSync(folder)).toEqual([]);
    writeFileSync(path.join(folder, 'office.key'), '');
    expect(officeKeys(folder, null, null)).toEqual(lost('damaged'));
  });
  it('are made anew only when told to, and what was there is kept', () => {
    const folder = temporaryFolder();
    const old = keysOf(folder);
    officeKeys(folder, seal, null);
    const sealed = readFileSync(path.join(folder, 'office.key.sealed'));
    const made = makeNewKeys(folder, seal, at);
    expect(made.publicKey).not.toBe(old.publicKey);
    expect(officeKeys(folder, seal, made.publicKey)).toMatchObject({ value: { publicKey: made.publicKey } });
    expect(readFileSync(path.join(folder, 'office.key.sealed.lost-2020-03-02T08-00-00-000Z'))).toEqual(sealed);
  });
  it('lie open, for their owner alone, where the keychain would not give them back', () => {
    const folder = temporaryFolder();
    const { publicKey } = makeNewKeys(folder, otherSeal, at);
    expect(statSync(path.join(folder, 'office.key')).mode & 0o077).toBe(0);
    expect(officeKeys(folder, otherSeal, publicKey)).toMatchObject({ value: { publicKey } });
  });
});
