// Page of daily reports: makers, cities, counts and arrivals of a day, each in a tab of its own.
import { ArrivalsTab } from './ArrivalsTab.tsx';
import { CitiesTab } from './CitiesTab.tsx';
import { CountsTab } from './CountsTab.tsx';
import { useDailyPlace } from './DailyFrame.tsx';
import { MakersTab } from './MakersTab.tsx';

export function DailyPage() {
  const place = useDailyPlace();
  switch (place.tab) {
    case 'cities':
      return <CitiesTab place={place} />;
    case 'counts':
      return <CountsTab place={place} />;
    case 'arrivals':
      return <ArrivalsTab place={place} />;
    default:
      return <MakersTab place={place} />;
  }
}
