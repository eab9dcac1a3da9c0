/** Sends the link that signs somebody in; null where mail is not configured. Handed in, as it is no business of here. */
export type SendSignInMail = (mail: { to: string; url: string; expires: Date }) => Promise<void>;

/**
 * What the mail links to: a page with a button, because programs that look through mails open links, and a link that
 * signs in by itself would be used up before its reader came.
 * @param callback next-auth's own address for the same.
 */
export function toLinkPage(callback: string, signInPage: string): string {
  const from = new URL(callback);
  const page = new URL(`${signInPage}/link`, from);
  page.search = from.search;
  return page.href;
}
