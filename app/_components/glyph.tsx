type GlyphProps = { path: string; className?: string };

/** A drawing beside words; it says nothing itself, so a control of a drawing alone needs an aria-label. */
export function Glyph({ path, className = "size-5" }: GlyphProps) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={`shrink-0 ${className}`}
    >
      <path d={path} />
    </svg>
  );
}
