"use client";

const STYLE = `:root{color-scheme:light dark}body{margin:0;background:light-dark(#fbf7f0,#1b1714);
color:light-dark(#2b241e,#f4ece0);font:1rem/1.65 Pretendard,system-ui,sans-serif;word-break:keep-all}
main{display:grid;justify-items:center;gap:.75rem;padding:4rem 1rem;text-align:center}h1,p{margin:0}
a{padding:.75rem;color:light-dark(#3a6757,#9fcbb6);font-weight:600}`;

/**
 * Where the layout itself failed, such as with a bad configuration: no header, no language, nothing to rely on.
 * It too is sent with every page, hence so short, and the shop's sheet would be with it a second time.
 */
export default function GlobalErrorPage() {
  return (
    <html lang="ko">
      <body>
        <style>{STYLE}</style>
        <main>
          <h1>상점을 열지 못했어요</h1>
          <p>잠시 뒤 다시 열어 주세요. 장바구니와 주문은 그대로예요.</p>
          <p lang="en">
            The shop could not be opened. Please try again shortly; your cart and orders are safe.
          </p>
          <a href="/">온기 Ongi</a>
        </main>
      </body>
    </html>
  );
}
