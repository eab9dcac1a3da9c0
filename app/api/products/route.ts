import { z } from "zod";
import { listProducts } from "@/lib/catalog/list-products";
import { isCategory } from "@/lib/catalog/product";
import { AppError } from "@/lib/errors";
import { route } from "@/lib/http/route";

const PAGE_SIZE = 50;
const place = z.coerce.number().int().min(0).max(2_147_483_647);

/** `GET /api/products[?category=&after=]`: the catalogue, a page at a time; `next` is the `after` of the next page. */
export const GET = route("anyone", async ({ request }) => {
  const { searchParams } = request.nextUrl;
  const category = searchParams.get("category") ?? undefined;
  const after = place.optional().safeParse(searchParams.get("after") ?? undefined);
  if ((category !== undefined && !isCategory(category)) || !after.success) {
    throw new AppError("invalid_request");
  }
  const page = await listProducts({ category, after: after.data, limit: PAGE_SIZE });
  return {
    response: Response.json({
      products: page.products.map(({ slug, name, variants }) => ({
        slug,
        name,
        variants: variants.map(({ id, option, price, stock }) => ({ id, option, price, stock })),
      })),
      next: page.next,
    }),
  };
});
