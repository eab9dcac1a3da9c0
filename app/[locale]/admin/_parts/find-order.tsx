import { buttonClass } from "@/app/_components/button-class";
import { cx } from "@/app/_components/cx";
import { TextField } from "@/app/_components/field";
import { getMessages } from "@/lib/i18n/get-messages";
import { type Locale, localePath } from "@/lib/i18n/locale";

/** A plain GET, whose page leads on to the order's own. @param sought what was asked for and is not there, or empty. */
export function FindOrder({ sought, locale }: { sought: string; locale: Locale }) {
  const { admin: texts } = getMessages(locale);
  return (
    <form action={localePath(locale, "/admin")} className="flex items-start gap-3">
      <div className="grow">
        <TextField
          name="order"
          label={texts.find}
          maxLength={32}
          autoComplete="off"
          defaultValue={sought}
          error={sought ? texts.notFound : undefined}
        />
      </div>
      <button type="submit" className={cx(buttonClass("secondary"), "mt-7")}>
        {texts.findButton}
      </button>
    </form>
  );
}
