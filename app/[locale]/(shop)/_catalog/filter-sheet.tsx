import type { ReactNode } from "react";
import { buttonClass } from "@/app/_components/button-class";
import { CheckboxField, TextField } from "@/app/_components/field";
import { Sheet } from "@/app/_components/sheet";
import { type BrowseQuery, SORTS } from "@/lib/catalog/browse-query";
import { CATEGORIES } from "@/lib/catalog/product";
import { getMessages } from "@/lib/i18n/get-messages";
import { type Locale, localePath } from "@/lib/i18n/locale";
import { LiveCount } from "./live-count";

type FilterSheetProps = { id: string; query: BrowseQuery; count: number; locale: Locale };

/** A form of the address: what is chosen in it becomes the query of the list. */
export function FilterSheet({ id, query, count, locale }: FilterSheetProps) {
  const { browse, common } = getMessages(locale);
  const kinds = [
    { value: "", text: browse.all },
    ...CATEGORIES.map((category) => ({ value: category, text: common.category[category] })),
  ];
  const sorts = SORTS.map((sort) => ({ value: sort, text: browse.sorts[sort] }));
  return (
    <Sheet id={id} title={browse.sheet} closeText={common.action.close} className="sm:max-w-md">
      <form
        // Another list is another form: nothing of the last one's stays chosen or counted in it.
        key={JSON.stringify(query)}
        action={localePath(locale, "/search")}
        className="mt-2 grid gap-5"
      >
        {query.q ? <input type="hidden" name="q" value={query.q} /> : null}
        <Choices legend={browse.sort} name="sort" options={sorts} chosen={query.sort} />
        <Choices legend={browse.category} name="category" options={kinds} chosen={query.category ?? ""} />
        <fieldset>
          <legend className="text-sm font-bold">{browse.priceRange}</legend>
          <div className="mt-1 grid grid-cols-2 gap-3">
            <WonField name="min" label={browse.minPrice} value={query.minPrice} />
            <WonField name="max" label={browse.maxPrice} value={query.maxPrice} />
          </div>
        </fieldset>
        <CheckboxField name="stock" value="in" defaultChecked={query.isInStock}>
          {browse.inStock}
        </CheckboxField>
        <button type="submit" className={buttonClass("primary", true)}>
          <LiveCount
            count={count}
            texts={{ show: browse.show, showAny: browse.showAny, showNone: browse.showNone }}
          />
        </button>
      </form>
    </Sheet>
  );
}

type ChoicesProps = {
  legend: ReactNode;
  name: string;
  options: { value: string; text: string }[];
  chosen: string;
};

function Choices({ legend, name, options, chosen }: ChoicesProps) {
  return (
    <fieldset>
      <legend className="text-sm font-bold">{legend}</legend>
      <div className="mt-2 flex flex-wrap gap-2">
        {options.map(({ value, text }) => (
          <label
            key={value}
            className="inline-flex min-h-12 items-center rounded-full border border-line bg-surface px-4 text-sm hover:border-line-strong has-checked:border-celadon has-checked:bg-celadon has-checked:text-on-celadon has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-celadon"
          >
            <input
              type="radio"
              name={name}
              value={value}
              defaultChecked={value === chosen}
              className="sr-only"
            />
            {text}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function WonField({ name, label, value }: { name: string; label: string; value: number | null }) {
  return (
    <TextField
      name={name}
      label={label}
      required={false}
      inputMode="numeric"
      maxLength={12}
      autoComplete="off"
      defaultValue={value ?? ""}
    />
  );
}
