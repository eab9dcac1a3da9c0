/** A bowl, and the warmth that rises from it. */
export function Logo({ name }: { name: string }) {
  return (
    <span className="flex items-center gap-2">
      <svg viewBox="0 0 40 40" className="size-9 shrink-0" aria-hidden="true">
        <path
          d="M4 20.5c0 8.6 5.2 13.5 10.3 14.8V37h11.4v-1.7C30.8 34 36 29.1 36 20.5Z"
          fill="var(--color-celadon)"
        />
        <path
          d="M15 15.5c-2.6-2.6 2-4.3-.3-7.4M22 15.5c-2.9-3.1 2.6-5.2-.3-9.5"
          fill="none"
          stroke="var(--color-persimmon)"
          strokeWidth="2.4"
          strokeLinecap="round"
        />
      </svg>
      <span className="text-xl leading-none font-bold tracking-tight">{name}</span>
    </span>
  );
}
