export const CONSOLE_STYLE = `
.wrap{max-width:1240px;margin:0 auto;padding:0 16px 56px}
header .top{max-width:1240px;margin:0 auto;display:flex;flex-wrap:wrap;gap:8px 24px;align-items:baseline;justify-content:space-between;padding:22px 16px 16px}
h1{font-size:26px;font-weight:800;letter-spacing:-.01em}
h2{font-size:17px;font-weight:700;margin-bottom:12px}
.columns{display:grid;gap:20px;align-items:start}
.side{display:grid;gap:20px}
.card{background:var(--paper);border:1px solid var(--line);border-radius:16px;padding:18px;min-width:0}
.notice{border-radius:12px;padding:12px 16px;margin-bottom:16px;background:#e6f4ec;color:#0b4f2d;font-weight:600}
.notice.error{background:#fdebe9;color:#8c1d17}
.payment{padding:16px 0;border-top:1px solid var(--line)}
.payment:first-of-type{border-top:0;padding-top:0}
.line{display:flex;flex-wrap:wrap;gap:4px 12px;align-items:center;justify-content:space-between}
.sum{font-size:19px;font-weight:800}
.pill{display:inline-block;border-radius:999px;padding:2px 12px;font-size:13px;font-weight:700;background:#e8ecf1;color:#2f3b4a}
.pill .en{color:inherit}
.pill.paid{background:#dff3e7;color:#0b5a33}
.pill.failed{background:#fde5e3;color:#8c1d17}
.pill.account{background:#fff1c4;color:#5a4300}
.pill.cancelled{background:#e9e6f7;color:#41308a}
.meta{color:var(--soft);font-size:14px;margin-top:4px}
.meta code,.log code{font:500 13px/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;color:var(--ink)}
.do{display:flex;flex-wrap:wrap;align-items:end;gap:8px;margin-top:12px}
.do form{display:flex;gap:6px;align-items:end}
.do input{width:112px}
.do button,.do input{min-height:44px;border-radius:10px;font-size:14px;padding:6px 12px}
.stack{display:grid;gap:10px}
.stack label,.do label{display:grid;grid-template-columns:auto 1fr;gap:2px .3em;align-items:baseline;font-size:13px;color:var(--soft);font-weight:600}
.stack label>:is(input,select),.do label>input{grid-column:1/-1}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:8px}
.side form+form,.side form+h3{margin-top:18px}
h3{font-size:14px;margin:18px 0 8px}
ul.plain{list-style:none;margin:0 0 12px;padding:0;display:grid;gap:6px;font-size:14px}
ul.plain li{display:flex;justify-content:space-between;gap:12px;background:#f5f7fa;border-radius:10px;padding:8px 12px}
ul.log{list-style:none;margin:10px 0 0;padding:0;font-size:13px}
ul.log li{border-top:1px solid var(--line);padding:10px 0}
ul.log .line{color:var(--soft)}
nav.pages{display:flex;justify-content:space-between;gap:12px;padding-top:16px;border-top:1px solid var(--line)}
a{color:var(--brand-deep)}
nav.pages a,header a{display:inline-flex;gap:.3em;min-height:44px;align-items:center;font-weight:600}
.empty{padding:36px 12px;text-align:center;color:var(--soft)}
@media (min-width:1000px){.columns{grid-template-columns:minmax(0,1fr) 380px}}
@media (max-width:420px){.do:not(.tight) form{width:100%}.do:not(.tight) button{flex:1}.do input{width:100%}.do form>label{flex:1.2}}
`;
