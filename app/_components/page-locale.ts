import { notFound } from "next/navigation";
import { locale } from "next/root-params";
import { isLocale, type Locale } from "@/lib/i18n/locale";

/** The language in the address of the page that is being rendered. Server components only. */
export async function pageLocale(): Promise<Locale> {
  // Typed as unknown: the generated types are there only after a build, and any file's address lands here too.
  const value: unknown = await locale();
  if (typeof value !== "string" || !isLocale(value)) notFound();
  return value;
}
