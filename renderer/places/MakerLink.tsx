// The name of a maker, leading to its page. Of what is no maker of the data, such as one that was removed, the name alone.
import type { EnterpriseCode } from '../../shared/domain/ids.ts';
import { useStored } from '../state/stores.ts';
import { NameLink } from './NameLink.tsx';
import { knownCodes, makerAddress } from './placeAddress.ts';

export function MakerLink({ code, name }: { readonly code: EnterpriseCode; readonly name: string }) {
  const isKnown = useStored('dataset', ({ dataset }) => dataset !== null && knownCodes(dataset).makers.has(code));
  return isKnown ? <NameLink to={makerAddress(code)} name={name} /> : name;
}
