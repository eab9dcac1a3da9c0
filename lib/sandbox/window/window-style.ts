/** The window is a sheet on phones and a card over the dimmed shop on a wide screen. */
export const WINDOW_STYLE = `
body{min-height:100vh;display:flex;flex-direction:column;background:var(--ground)}
body.embedded{background:transparent}
.sheet{background:var(--paper);width:100%;flex:1;display:flex;flex-direction:column;padding-bottom:24px}
.brand{display:flex;align-items:center;gap:10px;padding:18px 20px 0;font-weight:700}
.mark{flex:none;width:32px;height:32px;border-radius:10px;background:var(--brand);color:#fff;display:grid;place-items:center;font-weight:800}
h1{font-size:15px;font-weight:600;padding:14px 20px 0;color:var(--soft)}
.total{padding:0 20px;font-size:34px;font-weight:800;letter-spacing:-.02em;line-height:1.25}
.facts{margin:14px 20px 4px;padding:14px 16px;background:#f5f7fa;border-radius:14px;display:grid;grid-template-columns:auto 1fr;gap:6px 16px;font-size:14px}
.facts dt{color:var(--soft)}
.facts dd{text-align:right;font-weight:600}
form{padding:0 20px;display:flex;flex-direction:column;flex:1}
legend,label.top{font-weight:700;font-size:15px;padding:16px 0 8px;display:block}
.choices{display:grid;grid-template-columns:1fr 1fr;gap:8px}
.choice{position:relative}
.choice input{position:absolute;inset:0;width:100%;height:100%;min-height:0;opacity:0;cursor:pointer;margin:0}
.choice label{display:flex;flex-direction:column;justify-content:center;min-height:60px;padding:8px 14px;border:1px solid var(--edge);border-radius:14px;font-weight:600;line-height:1.3}
.choice input:checked+label{border-color:var(--brand);box-shadow:inset 0 0 0 1px var(--brand);background:#eef3ff;color:var(--brand-deep)}
.choice input:checked+label .en{color:var(--brand-deep)}
.choice input:focus-visible+label{outline:3px solid var(--brand);outline-offset:2px}
.bank,.issue{display:none}
form:has([name=method][value=vbank]:checked) .bank,form.vbank .bank{display:block}
form:has([name=method][value=vbank]:checked) .issue,form.vbank .issue{display:inline-block}
form:has([name=method][value=vbank]:checked) .approve,form.vbank .approve{display:none}
.actions{margin-top:auto;padding-top:22px;display:grid;grid-template-columns:1fr 1fr;gap:8px}
.actions .primary{grid-column:1/-1;min-height:56px;font-size:18px}
.actions .leave{grid-column:1/-1;border-color:transparent;background:none;color:var(--soft);font-weight:500;text-decoration:underline;text-underline-offset:3px}
.actions button[disabled]{opacity:.6;cursor:progress}
details{margin:16px 0 0;border-top:1px solid var(--line);padding-top:8px;font-size:14px}
summary{cursor:pointer;padding:10px 0;color:var(--soft);font-weight:600}
details label{display:block;padding:6px 0 4px}
.wait,.end{padding:56px 24px;text-align:center;font-size:17px}
.end h1{font-size:19px;color:var(--ink);padding:0 0 8px}
.end .total{padding:4px 0}
.end form{padding:20px 0 0}
.end a.go{display:inline-flex;gap:.3em;align-items:center;justify-content:center;min-height:48px;margin-top:20px;padding:8px 20px;border-radius:12px;background:var(--brand);color:#fff;font-weight:600;text-decoration:none}
.end a.go .en{color:#fff}
@media (min-width:560px){
body{align-items:center;justify-content:center;padding:24px 16px}
body.embedded{background:rgba(15,22,33,.6)}
.sheet{flex:none;max-width:440px;border-radius:20px;overflow:hidden;box-shadow:0 24px 60px rgba(10,18,34,.32);padding-bottom:12px}
.choice label{min-height:54px}
.actions{padding-top:18px}
details{margin-top:6px}
}
@media (max-width:359px){.total{font-size:28px}}
`;
