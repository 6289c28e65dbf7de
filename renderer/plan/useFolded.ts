// Whether the policy panel is folded: at first on narrow screens, then as the officer leaves it.
import { useState } from 'react';

const narrowPixels = 1400;

export function useFolded(): [boolean, (folded: boolean) => void] {
  return useState(() => window.innerWidth < narrowPixels);
}
