import { getMessages } from "@/lib/i18n/get-messages";
import { type Locale, localePath } from "@/lib/i18n/locale";
import { cx } from "./cx";
import { Icon } from "./icon";

type SearchFormProps = { locale: Locale; query?: string; className?: string };

/** A plain form, so that it searches before, and without, JavaScript. */
export function SearchForm({ locale, query = "", className }: SearchFormProps) {
  const { browse } = getMessages(locale);
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers read the element <search> out unevenly still
    <form
      role="search"
      action={localePath(locale, "/search")}
      className={cx(
        "flex items-center rounded-full border border-line-strong bg-surface focus-within:border-ink",
        className,
      )}
    >
      <label className="min-w-0 grow">
        <span className="sr-only">{browse.label}</span>
        <input
          type="search"
          name="q"
          defaultValue={query}
          maxLength={60}
          placeholder={browse.placeholder}
          autoComplete="off"
          enterKeyHint="search"
          className="h-12 w-full rounded-full bg-transparent pl-5 text-base placeholder:text-ink-soft"
        />
      </label>
      <button
        type="submit"
        aria-label={browse.submit}
        className="grid size-12 shrink-0 place-items-center rounded-full text-celadon hover:text-ink"
      >
        <Icon name="search" />
      </button>
    </form>
  );
}
