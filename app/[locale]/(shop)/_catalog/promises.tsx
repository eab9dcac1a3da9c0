import { Icon } from "@/app/_components/icon";
import { getMessages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";

export function Promises({ locale }: { locale: Locale }) {
  const { promises } = getMessages(locale).home;
  const list = [
    { ...promises.made, icon: "bowl" },
    { ...promises.pack, icon: "parcel" },
    { ...promises.back, icon: "undo" },
  ] as const;
  return (
    <ul className="mt-16 grid gap-6 rounded-xl bg-sunken p-6 md:grid-cols-3 md:gap-10 md:p-10">
      {list.map((promise) => (
        <li key={promise.title} className="flex gap-4">
          <Icon name={promise.icon} className="mt-0.5 size-7 text-celadon" />
          <div>
            <h2 className="font-bold">{promise.title}</h2>
            <p className="mt-1 text-sm text-ink-soft">{promise.text}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
