import { countProducts } from "@/lib/catalog/browse-products";
import { parseBrowseQuery } from "@/lib/catalog/browse-query";
import { route } from "@/lib/http/route";

/** `GET /api/products/count?q=&category=&stock=&min=&max=`: how many products such a list has. */
export const GET = route("anyone", async ({ request }) => {
  const query = parseBrowseQuery(Object.fromEntries(request.nextUrl.searchParams));
  return { response: Response.json({ count: await countProducts(query) }) };
});
