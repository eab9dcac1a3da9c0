"use client";

import { FailureView, type FailureViewProps } from "./_components/site/failure-view";
import "./globals.css";

/** Where the layout itself failed, such as with a bad configuration: there is no header to fall back on. */
export default function GlobalErrorPage(props: FailureViewProps) {
  return (
    <html lang="ko">
      <body className="bg-paper font-sans text-base text-ink antialiased">
        <main>
          <FailureView {...props} />
        </main>
      </body>
    </html>
  );
}
