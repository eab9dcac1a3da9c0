import { type ReactNode, useId } from "react";
import { cx } from "./cx";

type CardProps = {
  /** The card's h2; with it the card is a named section. */
  title?: ReactNode;
  /** Beside the title, such as "1" of a numbered form or a link. */
  aside?: ReactNode;
  id?: string;
  children: ReactNode;
  className?: string;
};

export function Card({ title, aside, id, children, className }: CardProps) {
  const titleId = useId();
  const body = cx("rounded-lg border border-line bg-surface p-4 sm:p-6", className);
  if (!title) {
    return (
      <div id={id} className={body}>
        {children}
      </div>
    );
  }
  return (
    <section id={id} aria-labelledby={titleId} className={body}>
      <div className="mb-4 flex items-baseline justify-between gap-3">
        <h2 id={titleId} className="text-lg font-bold">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
