type HeroProps = { heading: string; lead: string };

/**
 * The shop's first words, larger than any picture beneath: they come with the page itself, and so are there long
 * before the first picture can be.
 */
export function Hero({ heading, lead }: HeroProps) {
  return (
    <div className="relative pt-5 pb-4 md:pt-12 md:pb-10">
      <h1 id="page-title" className="display font-bold md:max-w-[7em]">
        {heading}
      </h1>
      <p className="mt-5 hidden max-w-[55%] text-lg text-ink-soft md:block">{lead}</p>
      <Still />
    </div>
  );
}

/** A moon jar, a bowl that steams, and the table they stand on. */
function Still() {
  return (
    <svg
      viewBox="0 0 360 260"
      className="pointer-events-none absolute right-0 bottom-10 hidden w-[34%] max-w-80 md:block"
      aria-hidden="true"
    >
      <circle cx="262" cy="74" r="58" fill="var(--color-persimmon)" opacity="0.14" />
      <path
        d="M92 62h60v12c46 14 66 48 66 82 0 38-26 64-58 70v8H84v-8c-32-6-58-32-58-70 0-34 20-68 66-82Z"
        fill="var(--color-surface)"
        stroke="var(--color-line-strong)"
        strokeWidth="2.5"
      />
      <path
        d="M48 120c-9 14-12 30-9 46M60 196c8 9 18 15 28 18"
        fill="none"
        stroke="var(--color-line)"
        strokeWidth="5"
        strokeLinecap="round"
      />
      <path d="M198 168h132c0 36-22 56-46 62v8h-40v-8c-24-6-46-26-46-62Z" fill="var(--color-celadon)" />
      <ellipse cx="264" cy="168" rx="66" ry="11" fill="var(--color-celadon-soft)" />
      <path
        d="M248 146c-10-12 8-20-2-36M278 146c-11-14 9-24-2-44"
        fill="none"
        stroke="var(--color-persimmon)"
        strokeWidth="5"
        strokeLinecap="round"
      />
      <path d="M4 240h352" stroke="var(--color-line-strong)" strokeWidth="2.5" strokeLinecap="round" />
    </svg>
  );
}
