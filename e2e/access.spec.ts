import { cast } from "./fixtures/access-cast";
import { ROLES, ROWS } from "./fixtures/access-rows";
import { placeOrder, signLink } from "./fixtures/offers";
import { expect, OWN_SHOP, test } from "./fixtures/test";

test(
  "who sees and does what with whose order: every role at every door",
  OWN_SHOP,
  async ({ browser, sandbox, ownShop, baseURL }) => {
    // Ten roles at some forty doors.
    test.setTimeout(180_000);
    const { asking, ...subjects } = await cast({
      browser,
      sandbox,
      baseURL: baseURL ?? "",
      env: ownShop.env,
    });
    const wrong: string[] = [];
    for (const row of ROWS) {
      for (const role of ROLES) {
        const { status, text } = await row.ask(asking[role]);
        const expected = row.expected(role, subjects);
        const told = `${role} at ${row.name}`;
        if (status !== expected.status) wrong.push(`${told}: ${status} instead of ${expected.status}`);
        for (const part of expected.has) if (!text.includes(part)) wrong.push(`${told}: without ${part}`);
        for (const part of expected.hasNot) if (text.includes(part)) wrong.push(`${told}: with ${part}`);
      }
    }
    expect(wrong).toEqual([]);
  },
);

test(
  "the link that was made here counts while it lasts: the one that is over fails by its time alone",
  OWN_SHOP,
  async ({ browser, ownShop, baseURL }) => {
    const { request } = await browser.newContext({ baseURL: baseURL ?? "" });
    const { merchant_uid: merchantUid } = await placeOrder(request);
    const elsewhere = (await browser.newContext({ baseURL: baseURL ?? "" })).request;
    const statusAt = async (seconds: number) => {
      const t = signLink(ownShop.env.AUTH_SECRET ?? "", merchantUid, Math.floor(Date.now() / 1000) + seconds);
      return (await elsewhere.get(`/api/orders/${merchantUid}?t=${t}`)).status();
    };
    expect([await statusAt(60), await statusAt(-60)]).toEqual([200, 404]);
  },
);
