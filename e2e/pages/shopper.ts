import { expect, type FrameLocator, type Locator, type Page } from "@playwright/test";

export type Method = "card" | "kakaopay" | "naverpay" | "tosspay" | "trans" | "phone" | "vbank";

const METHOD_LABEL: Record<Method, RegExp> = {
  card: /신용·체크카드|Credit or debit card/,
  kakaopay: /카카오페이|KakaoPay/i,
  naverpay: /네이버페이|Naver ?Pay/i,
  tosspay: /토스페이|Toss ?Pay/i,
  trans: /계좌이체|transfer from/i,
  phone: /휴대폰 결제|phone bill/i,
  vbank: /가상계좌|virtual account/i,
};

/** An order as `GET /api/orders/{merchant_uid}` gives it. */
export type OrderAnswer = {
  merchant_uid: string;
  status: string;
  total: number;
  vbank: { bank: string; number: string; holder: string | null; due: string } | null;
  payments: { imp_uid: string; status: string; amount: number; cancel_amount: number; decision: string }[];
  refunds: { imp_uid: string; amount: number; status: string }[];
};

type PlacedAnswer = { merchant_uid: string; total: number; pay: { m_redirect_url: string } };

/** One person in one browser, from the product page to the order. */
export class Shopper {
  readonly page: Page;
  readonly phone: string;
  #isMobile: boolean;
  #placed: PlacedAnswer[] = [];

  constructor(page: Page, isMobile: boolean) {
    this.page = page;
    this.#isMobile = isMobile;
    // One phone a test: it may have three open orders at the most.
    this.phone = `010${String(Math.floor(Math.random() * 1e8)).padStart(8, "0")}`;
  }

  /** Straight from a product to the checkout. */
  async takeToCheckout(slug = "celadon-teapot", prefix = ""): Promise<void> {
    await this.page.goto(`${prefix}/products/${slug}`);
    await this.openOptions();
    await this.page.getByRole("button", { name: /바로구매|^Buy now/ }).click();
    // Not for its load: the payment script may be slow, and the page is there before it.
    await this.page.waitForURL(/\/checkout(\?instead=[\w.-]+)?$/, { waitUntil: "commit" });
  }

  /** A phone has the options of a product in a sheet, a desk beside the pictures. */
  async openOptions(): Promise<void> {
    const { page } = this;
    // The bar's button is there on a narrow screen alone; what it opens is what both have.
    const options = page.getByRole("radio").first();
    const open = page.getByRole("button", { name: /^(구매하기|Buy)$/ });
    await expect(options.or(open).filter({ visible: true })).toBeVisible();
    if (await open.isVisible()) await open.click();
    await expect(options).toBeVisible();
  }

  /** Puts one of a product, as its page proposes it, into the cart. */
  async add(slug: string): Promise<void> {
    await this.page.goto(`/products/${slug}`);
    await this.openOptions();
    await this.page.getByRole("button", { name: /^(장바구니|Add to cart)$/ }).click();
    await expect(this.page.getByRole("status").filter({ hasText: "장바구니에 담았어요" })).toBeVisible();
  }

  async fillForm(method: Method = "card", phone = this.phone): Promise<void> {
    const { page } = this;
    await page.getByLabel(/^(이름|Name)/).fill("홍길동");
    await page.getByRole("textbox", { name: /^(휴대폰 번호|Mobile|Phone)/ }).fill(phone);
    await page.getByLabel(/^(이메일|E-?mail)/i).fill("gildong@example.com");
    await page.getByLabel(/^(우편번호|Post)/).fill("04524");
    await page.getByLabel(/^(주소|Address)/).fill("서울 중구 세종대로 110");
    await this.choose(method);
    await this.purchaseBox.check();
  }

  get purchaseBox(): Locator {
    return this.page.getByRole("checkbox", { name: /\(필수\)|required/i });
  }

  async choose(method: Method): Promise<void> {
    await this.page.getByRole("radio", { name: METHOD_LABEL[method] }).check();
  }

  /** After a try that came to nothing: a PC still shows the form, a phone the order, from which it goes on. */
  async tryAgain(method?: Method): Promise<PaymentWindow> {
    await expect(this.page.getByRole("main")).toContainText("결제되지 않았어요");
    if (this.#isMobile) {
      await this.page
        .getByRole("link", { name: /결제하기/ })
        .first()
        .click();
      await this.page.waitForURL(/\/checkout\/[0-9A-Z]{26}/);
    }
    if (method) await this.choose(method);
    return this.pressPay();
  }

  get payButton(): Locator {
    return this.page.getByRole("button", { name: /결제하기$|^Pay /i });
  }

  /** Product, form and a press of the pay button: ends with the payment window open. */
  async openWindow(method: Method = "card", slug?: string): Promise<PaymentWindow> {
    await this.takeToCheckout(slug);
    await this.fillForm(method);
    return this.pressPay();
  }

  /** Does not wait for the connection any longer, unless the page has just tried by itself. */
  async tryNow(): Promise<void> {
    const button = this.page.getByRole("button", { name: "지금 다시 시도" });
    await button.click({ timeout: 2_000 }).catch(() => expect(button).toBeHidden());
  }

  async pressPay(): Promise<PaymentWindow> {
    await this.payButton.click();
    return this.window();
  }

  /** Where the payment window is: in a frame on a PC and with some providers, the whole page with others on a phone. */
  async windowPlace(): Promise<Page | FrameLocator | null> {
    if (/\/window\//.test(this.page.url())) return this.page;
    const frame = this.page.frameLocator(".imp-dialog iframe.imp-open");
    return (await new PaymentWindow(frame).cancel.isVisible()) ? frame : null;
  }

  async window(): Promise<PaymentWindow> {
    await expect.poll(async () => (await this.windowPlace()) !== null).toBe(true);
    const place = await this.windowPlace();
    if (!place) throw new Error("The payment window went away");
    return new PaymentWindow(place);
  }

  /** Where the click was too old by then to open a window, a fresh one is asked for. */
  async lateWindow(): Promise<PaymentWindow> {
    const armed = this.page.getByRole("button", { name: "결제창 열기" });
    const isThere = async () => (await armed.isVisible()) || (await this.windowPlace()) !== null;
    await expect.poll(isThere).toBe(true);
    if (await armed.isVisible()) await armed.click();
    return this.window();
  }

  /** Notes every order that the checkout is given. The page may leave at once, so the answer is read on its way. */
  async watchOrders(): Promise<void> {
    await this.page.route(/\/api\/orders(\/\w+\/pay)?(\?.*)?$/, async (route) => {
      const response = await route.fetch();
      if (response.ok()) this.#placed.push(await response.json());
      await route.fulfill({ response });
    });
  }

  /** The numbers of the orders that the checkout was given, each once. */
  async placedOrders(): Promise<string[]> {
    await expect.poll(() => this.#placed.length).toBeGreaterThan(0);
    return [...new Set(this.#placed.map(({ merchant_uid }) => merchant_uid))];
  }

  async placedOrder(): Promise<string> {
    return (await this.offer()).merchant_uid;
  }

  /** What the server gave the browser to open the window with. */
  async offer(): Promise<PlacedAnswer> {
    await expect.poll(() => this.#placed.length).toBeGreaterThan(0);
    const last = this.#placed.at(-1);
    if (!last) throw new Error("No order was placed");
    return last;
  }

  /** The order that the shopper's page is about, whichever page of it. */
  async orderNumber(): Promise<string> {
    await this.page.waitForURL(/\/(orders|checkout)\/[0-9A-Z]{26}/);
    return orderNumberOf(this.page.url());
  }

  async order(merchantUid: string): Promise<OrderAnswer> {
    const answer = await this.page.request.get(`/api/orders/${merchantUid}`);
    expect(answer.status()).toBe(200);
    return answer.json();
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole("heading", { level: 1, name });
  }
}

export function orderNumberOf(url: string): string {
  return /[0-9A-Z]{26}/.exec(new URL(url).pathname)?.[0] ?? "";
}

/** The sandbox's window, by the buttons that a person sees in it. */
export class PaymentWindow {
  readonly approve: Locator;
  readonly decline: Locator;
  readonly cancel: Locator;
  readonly walkAway: Locator;
  readonly issueAccount: Locator;
  readonly amount: Locator;

  constructor(place: Page | FrameLocator) {
    const button = (name: RegExp) => place.getByRole("button", { name });
    this.approve = button(/승인|Approve/);
    this.decline = button(/거절|Decline/);
    this.cancel = button(/취소|Cancel/);
    this.walkAway = button(/창 떠나기|Walk away/);
    this.issueAccount = button(/계좌 발급|Issue account/);
    this.amount = place.getByTestId("amount");
  }
}
