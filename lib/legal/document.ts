/** A page of the law: sections with paragraphs, and lists below them. `{name}` places are the merchant's. */
export type LegalDocument = {
  title: string;
  lead: string;
  sections: LegalSection[];
};

export type LegalSection = {
  title: string;
  text?: string[];
  /** Read as a list, one thing an entry. */
  list?: string[];
};

export const LEGAL_PAGES = ["terms", "privacy", "withdrawal"] as const;
export type LegalPageName = (typeof LEGAL_PAGES)[number];

export function isLegalPage(name: string): name is LegalPageName {
  return LEGAL_PAGES.some((page) => page === name);
}
