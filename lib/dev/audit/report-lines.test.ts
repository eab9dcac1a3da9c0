import { expect, it } from "vitest";
import type { AuditReport } from "../../orders/audit-books";
import { Tally } from "../../orders/audit-tally";
import { reportLines } from "./report-lines";

function report(fill: (tally: Tally) => void, keep = 2): AuditReport {
  const tally = new Tally(keep);
  fill(tally);
  const { found: differences, counts, won } = tally.differences;
  return { looked: { gateway: 1200, books: 1199 }, differences, counts, won, pending: tally.pending };
}

const stray = (impUid: string) =>
  ({ kind: "stray_payment", impUid, merchantUid: "nobody", won: 5000, detail: "paid" }) as const;

it("says that all is well", () => {
  expect(reportLines(report(() => {}))).toEqual([
    "Payments: 1,200 at the gateway, 1,199 in the books",
    "",
    "✔ The books match the gateway's",
  ]);
});

it("tells what is on its way, and calls it no difference", () => {
  const lines = reportLines(report((tally) => tally.add({ ...stray("imp_1"), kind: "refund_under_way" })));
  expect(lines).toContain("  refund_under_way  1  5,000 won  on its way back");
  expect(lines.at(-1)).toBe("✔ The books match the gateway's");
});

it("counts all of a kind, and puts the first of them into words", () => {
  const lines = reportLines(
    report((tally) => {
      for (const id of ["imp_1", "imp_2", "imp_3"]) tally.add(stray(id));
    }),
  );
  expect(lines.filter((line) => line.startsWith("  stray_payment:"))).toEqual([
    "  stray_payment: order nobody imp_1, 5,000 won, paid",
    "  stray_payment: order nobody imp_2, 5,000 won, paid",
  ]);
  expect(lines).toContain("… and 1 more");
  expect(lines.at(-1)).toBe("✖ 3 differences, 15,000 won");
});
