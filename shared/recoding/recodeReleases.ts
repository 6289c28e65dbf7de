// Reads releases to the public, and what is told of them, under present codes.
import type { Release, ReleaseEntry } from '../releases/release.ts';
import { presentOffice } from './recodeFindings.ts';
import { presentCode, type Aliases } from './recoding.ts';

export function recodeRelease(release: Release, aliases: Aliases): Release {
  if (aliases.isEmpty) return release;
  return {
    ...release,
    office: presentOffice(release.office, aliases),
    city: presentCode(aliases, 'regions', release.city),
    product: presentCode(aliases, 'products', release.product),
    allotments: release.allotments.map((row) => ({ ...row, region: presentCode(aliases, 'regions', row.region) })),
  };
}

export function recodeReleaseEntry(entry: ReleaseEntry, aliases: Aliases): ReleaseEntry {
  return aliases.isEmpty ? entry : { ...entry, office: presentOffice(entry.office, aliases) };
}
