// Keyboard shortcuts for pages: Alt with a digit, and F1 for the manual's part about the current page.
import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { pageOfDigit } from '../../shared/text/pages.ts';

export function usePageKeys(): void {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      // By key position: with Alt, some layouts produce other characters.
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

/** The part of the manual about a page. */
export function helpFor(pathname: string): string {
  const page = pathname.split('/')[1] ?? '';
  // The statement of stocks is explained where plans start from it.
  if (page === 'position') return '/help?part=plan';
  return page === '' || page === 'help' ? '/help' : `/help?part=${page}`;
}
