// The name of a city or maker, leading to its page. Of what has none, such as the provincial reserve or another province, the name alone.
import { useStored } from '../state/stores.ts';
import { NameLink } from './NameLink.tsx';
import { placeAddress } from './placeAddress.ts';

export function PlaceLink({ code, name }: { readonly code: string; readonly name: string }) {
  const to = useStored('dataset', ({ dataset }) => (dataset === null ? null : placeAddress(dataset, code)));
  return to === null ? name : <NameLink to={to} name={name} />;
}
