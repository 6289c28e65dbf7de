// Adapts the screens' names and figures to the texts of reasons and remedies.
import type { ReasonNames } from '../../../shared/text/reasonText.ts';
import { bigPiecesText } from '../../ui/figures.ts';
import type { Names } from '../../ui/names.ts';

export function reasonNames(names: Names): ReasonNames {
  return { ...names, pieces: (pieces) => bigPiecesText(pieces, names.language) };
}
