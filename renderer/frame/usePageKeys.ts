// Owns the keys that lead to pages from anywhere: Alt with a digit, and F1 to the manual's part on the page at hand.
import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { pageOfDigit } from '../../shared/text/pages.ts';

export function usePageKeys(): void {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      // By the place on the keyboard: with Alt some layouts give other characters.
      const digit = event.altKey && !event.ctrlKey && !event.metaKey ? /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1] : undefined;
      const page = digit === undefined ? null : pageOfDigit(digit);
      const to = page !== null ? `/${page}` : event.key === 'F1' ? helpFor(pathname) : null;
      if (to === null) return;
      event.preventDefault();
      void navigate(to);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [navigate, pathname]);
}

/** Where the manual speaks of a page. */
export function helpFor(pathname: string): string {
  const page = pathname.split('/')[1] ?? '';
  return page === '' || page === 'help' ? '/help' : `/help?part=${page}`;
}
