/** Shared by window and console. Colours keep 4.5:1 for text and 3:1 for edges of controls. */
export const BASE_STYLE = `
:root{--ink:#16202e;--soft:#4d5b6e;--line:#dde3ea;--edge:#7b8798;--paper:#fff;--ground:#eef1f5;--brand:#1b4dd1;--brand-deep:#143ca6;--no:#b3261e;--ok:#0f6b3d;--sun:#ffd84d}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;color:var(--ink);background:var(--ground);font:400 16px/1.5 Pretendard,system-ui,"Pretendard rest",sans-serif;word-break:keep-all;overflow-wrap:anywhere}
h1,h2,p,dl,dd,fieldset,figure{margin:0;padding:0;border:0}
button,input,select{font:inherit;color:inherit}
button{cursor:pointer;min-height:48px;border-radius:12px;border:1px solid var(--edge);background:var(--paper);padding:8px 16px;font-weight:600}
button:hover{background:#f3f6fa}
button.primary{background:var(--brand);border-color:var(--brand);color:#fff}
button.primary:hover{background:var(--brand-deep)}
button.danger{color:var(--no);border-color:var(--no)}
input,select{min-height:48px;border-radius:12px;border:1px solid var(--edge);background:var(--paper);padding:8px 12px;width:100%}
:focus-visible{outline:3px solid var(--brand);outline-offset:2px}
.banner{background:repeating-linear-gradient(-45deg,var(--sun) 0 18px,#ffe07a 18px 36px);color:#2b2100;padding:10px 16px;text-align:center;font-size:14px;line-height:1.4}
.banner strong{font-weight:800}
.banner-line{display:block}
.en{color:var(--soft);font-size:.84em;font-weight:500}
.banner .en,button .en{color:inherit}
.hint{color:var(--soft);font-size:14px}
@media (prefers-reduced-motion:no-preference){button{transition:background .12s}}
`;
