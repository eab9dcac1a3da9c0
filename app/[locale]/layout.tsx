import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { pageLocale } from "@/app/_components/page-locale";
import { NavWait } from "@/app/_components/site/nav-wait";
import { SiteFooter } from "@/app/_components/site/site-footer";
import { SiteHeader } from "@/app/_components/site/site-header";
import { TabBar } from "@/app/_components/site/tab-bar";
import { getEnv } from "@/lib/env";
import { LATIN_FONT_SCRIPT } from "@/lib/http/latin-font";
import { getMessages } from "@/lib/i18n/get-messages";
import "../globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const { common, home } = getMessages(await pageLocale());
  return {
    metadataBase: new URL(getEnv().APP_URL),
    title: home.title,
    description: common.tagline,
    applicationName: common.shopName,
    formatDetection: { telephone: false },
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbf7f0" },
    { media: "(prefers-color-scheme: dark)", color: "#1b1714" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await pageLocale();
  const { common } = getMessages(locale);
  return (
    <html lang={locale}>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, by whose hash policies know it */}
        <script dangerouslySetInnerHTML={{ __html: LATIN_FONT_SCRIPT }} />
        {/* One first view with the page's heading in it, in place of a header first and all of it laid out again. */}
        {/* biome-ignore lint/suspicious/noUnknownAttribute: HTML's, and newer than the linter's list */}
        <link rel="expect" href="#page-title" blocking="render" />
      </head>
      <body className="flex flex-col bg-paper font-sans text-base text-ink antialiased">
        <a
          href="#content"
          className="sr-only z-50 rounded-md bg-ink px-4 py-3 text-paper focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
        >
          {common.skipToContent}
        </a>
        <NavWait text={common.opening} />
        <SiteHeader locale={locale} />
        <main id="content" tabIndex={-1} className="grow outline-none">
          {children}
        </main>
        <SiteFooter locale={locale} />
        <TabBar locale={locale} />
      </body>
    </html>
  );
}
