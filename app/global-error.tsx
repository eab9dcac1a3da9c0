"use client";

import "./globals.css";

/**
 * Where the layout itself failed, such as with a bad configuration: no header, no language, nothing to rely on.
 * It too is sent with every page, hence so short.
 */
export default function GlobalErrorPage() {
  return (
    <html lang="ko">
      <body className="bg-paper font-sans text-base text-ink">
        <main className="shell grid justify-items-center gap-3 py-16 text-center">
          <h1 className="text-2xl font-bold">상점을 열지 못했어요</h1>
          <p>잠시 뒤 다시 열어 주세요. 장바구니와 주문은 그대로예요.</p>
          <p lang="en">
            The shop could not be opened. Please try again shortly; your cart and orders are safe.
          </p>
          <a href="/" className="p-3 font-semibold text-celadon underline">
            온기 Ongi
          </a>
        </main>
      </body>
    </html>
  );
}
