import type { Locator, Page } from "@playwright/test";

/** A list of products: home, a kind, or what was searched for. */
export class Lists {
  readonly page: Page;
  readonly sheet: Locator;
  /** The products' names, in their order. */
  readonly names: Locator;

  constructor(page: Page) {
    this.page = page;
    this.sheet = page.getByRole("dialog", { name: /정렬과 필터|Sort and filter/ });
    this.names = page.getByRole("main").getByRole("heading", { level: 3 });
  }

  /** With whichever field this screen shows: the header's or the page's. */
  async search(typed: string): Promise<void> {
    const field = this.page.getByRole("searchbox").filter({ visible: true }).first();
    await field.fill(typed);
    await field.press("Enter");
  }

  product(name: string): Locator {
    return this.page.getByRole("main").getByRole("link", { name, exact: true });
  }

  async openFilters(): Promise<void> {
    await this.page.getByRole("button", { name: /^(정렬·필터|Sort and filter)/ }).click();
  }
}
