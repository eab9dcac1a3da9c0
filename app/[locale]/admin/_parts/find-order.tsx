import { buttonClass } from "@/app/_components/button-class";
import { TextField } from "@/app/_components/field";
import { getMessages } from "@/lib/i18n/get-messages";
import { type Locale, localePath } from "@/lib/i18n/locale";

/** A plain GET, whose page leads on to the order's own. */
export function FindOrder({ locale }: { locale: Locale }) {
  const { admin: texts } = getMessages(locale);
  return (
    <form action={localePath(locale, "/admin")} className="flex items-end gap-3">
      <div className="grow">
        <TextField name="order" label={texts.find} maxLength={32} autoComplete="off" />
      </div>
      <button type="submit" className={buttonClass("secondary")}>
        {texts.findButton}
      </button>
    </form>
  );
}
