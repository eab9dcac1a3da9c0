import type { Locator, Page } from "@playwright/test";

export class CartPage {
  readonly page: Page;
  readonly order: Locator;

  constructor(page: Page) {
    this.page = page;
    this.order = page.getByRole("link", { name: /주문하기$|^Order/ });
  }

  line(name: string): Locator {
    return this.page
      .getByRole("region", { name: /담은 상품|Items/ })
      .getByRole("listitem")
      .filter({ has: this.page.getByRole("link", { name, exact: true }) });
  }

  tick(name: string): Locator {
    return this.line(name).getByRole("checkbox");
  }

  more(name: string): Locator {
    return this.line(name).getByRole("button", { name: /수량 늘리기|One more/ });
  }

  async remove(name: string): Promise<void> {
    await this.line(name)
      .getByRole("button", { name: /빼기$|^Remove/ })
      .click();
  }

  /** Which option of it is in the cart. */
  async variantOf(name: string): Promise<string> {
    return await this.line(name).locator("input[name=variantId]").first().inputValue();
  }
}
