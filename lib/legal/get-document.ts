import { fill, formatDate } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { LegalDocument, LegalPageName } from "./document";
import { privacy as enPrivacy } from "./en/privacy";
import { terms as enTerms } from "./en/terms";
import { withdrawal as enWithdrawal } from "./en/withdrawal";
import { privacy } from "./ko/privacy";
import { terms } from "./ko/terms";
import { withdrawal } from "./ko/withdrawal";
import type { Merchant } from "./merchant";

// Not in the catalogue of texts, whose every syllable is in the typeface that each page loads: legal words are many,
// and are read here alone.
const DOCUMENTS: Record<Locale, Record<LegalPageName, LegalDocument>> = {
  ko: { terms, privacy, withdrawal },
  en: { terms: enTerms, privacy: enPrivacy, withdrawal: enWithdrawal },
};

/** A page of the law with the merchant's own words in its places. */
export function getDocument(name: LegalPageName, locale: Locale, merchant: Merchant): LegalDocument {
  const { title, lead, sections } = DOCUMENTS[locale][name];
  const since = formatDate(new Date(`${merchant.since}T00:00:00+09:00`), locale);
  const { processors, escrowUrl: _, ftcUrl: __, ...words } = merchant;
  const put = (text: string) => fill(text, { ...words, since });
  // Whoever works for the merchant is an entry of the list each.
  const entries = (list: string[]) =>
    list.flatMap((text) => (text === "{processors}" ? processors : [put(text)]));
  return {
    title,
    lead: put(lead),
    sections: sections.map((section) => ({
      title: section.title,
      ...(section.text && { text: section.text.map(put) }),
      ...(section.list && { list: entries(section.list) }),
    })),
  };
}
