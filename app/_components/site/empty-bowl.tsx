/** For pages with nothing on them: a bowl that waits. */
export function EmptyBowl() {
  return (
    <svg viewBox="0 0 200 140" className="w-48" aria-hidden="true">
      <ellipse cx="108" cy="124" rx="74" ry="9" fill="var(--color-line)" />
      <path d="M32 58c0 36 22 54 44 58v8h48v-8c22-4 44-22 44-58Z" fill="var(--color-celadon)" opacity="0.9" />
      <ellipse
        cx="100"
        cy="58"
        rx="68"
        ry="15"
        fill="var(--color-celadon-soft)"
        stroke="var(--color-celadon)"
        strokeWidth="3"
      />
      <path
        d="M84 40c-7-8 5-13-1-22M108 40c-8-9 7-15-1-27"
        fill="none"
        stroke="var(--color-line-strong)"
        strokeWidth="4"
        strokeLinecap="round"
        opacity="0.6"
      />
    </svg>
  );
}
