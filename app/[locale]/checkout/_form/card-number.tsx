/** Which of the form's four cards this is. The order of the page says it to whoever cannot see it. */
export function CardNumber({ number }: { number: 1 | 2 | 3 | 4 }) {
  return (
    <span aria-hidden="true" className="text-xs text-ink-soft tabular">
      {number} / 4
    </span>
  );
}
