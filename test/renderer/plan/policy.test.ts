import { describe, expect, it } from 'vitest';
import { movedTo } from '../../../renderer/plan/policy/movedTo.ts';

describe('Moving a tier', () => {
  it('puts it where it was dropped and keeps the others in order', () => {
    expect(movedTo(['national', 'frontline', 'essential', 'public'], 'public', 1)).toEqual([
      'national',
      'public',
      'frontline',
      'essential',
    ]);
    expect(movedTo(['national', 'frontline', 'essential', 'public'], 'national', 2)).toEqual([
      'frontline',
      'essential',
      'national',
      'public',
    ]);
  });

  it('changes nothing at the ends of the list or in its own place', () => {
    const tiers = ['national', 'frontline'] as const;
    expect(movedTo(tiers, 'national', -1)).toBe(tiers);
    expect(movedTo(tiers, 'frontline', 2)).toBe(tiers);
    expect(movedTo(tiers, 'frontline', 1)).toBe(tiers);
  });
});
