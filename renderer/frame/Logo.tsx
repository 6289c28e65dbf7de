// The app's logo: three dials on a plate.

export function Logo() {
  return (
    <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true" focusable="false">
      <rect width="22" height="22" rx="3" fill="var(--accent)" />
      <g stroke="var(--on-accent)" strokeWidth="1.4">
        <path d="M5 7h12M5 11h12M5 15h12" />
      </g>
      <g fill="var(--on-accent)">
        <rect x="7" y="5.2" width="2.6" height="3.6" rx="1" />
        <rect x="12.6" y="9.2" width="2.6" height="3.6" rx="1" />
        <rect x="8.6" y="13.2" width="2.6" height="3.6" rx="1" />
      </g>
    </svg>
  );
}
