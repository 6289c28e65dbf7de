// Validates inputs of the snapshot channels.
import { z } from 'zod';
import { idSchema as id } from './commonSchemas.ts';
import { uploadedFile } from './fileSchemas.ts';

const passphrase = z.string().min(1).max(200).nullable();

export const snapshotSchemas = {
  'snapshot.status': z.strictObject({}),
  'snapshot.export': z.strictObject({ since: id.nullable(), passphrase }),
  'snapshot.open': z.strictObject({ file: uploadedFile, passphrase }),
  'snapshot.trust': z.strictObject({ token: id }),
  'snapshot.apply': z.strictObject({
    token: id,
    decisions: z.record(
      z.string().max(1000),
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('local') }),
        z.strictObject({ kind: z.literal('incoming') }),
        z.strictObject({ kind: z.literal('edited'), value: z.json() }),
      ]),
    ),
    withoutRefused: z.boolean(),
  }),
  'snapshot.shareQuota': z.strictObject({}),
  'snapshot.newKey': z.strictObject({}),
  'snapshot.undo': z.strictObject({}),
};
