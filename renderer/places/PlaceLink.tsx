// The name of a city, leading to its page. Of what is no city of the data, such as the provincial reserve or another province, the name alone.
import type { RegionCode } from '../../shared/domain/ids.ts';
import { useStored } from '../state/stores.ts';
import { NameLink } from './NameLink.tsx';
import { cityAddress, knownCodes } from './placeAddress.ts';

export function PlaceLink({ code, name }: { readonly code: RegionCode; readonly name: string }) {
  const isKnown = useStored('dataset', ({ dataset }) => dataset !== null && knownCodes(dataset).cities.has(code));
  return isKnown ? <NameLink to={cityAddress(code)} name={name} /> : name;
}
