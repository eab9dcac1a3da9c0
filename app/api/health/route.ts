import { route } from "@/lib/http/route";
import { isDatabaseUp } from "@/lib/orders/is-database-up";

/** `GET /api/health`: the shop's own parts; the gateway is not asked. */
export const GET = route("anyone", async () => {
  const isUp = await isDatabaseUp();
  const answer = { status: isUp ? "ok" : "unavailable", database: isUp ? "ok" : "unavailable" };
  return { response: Response.json(answer, { status: isUp ? 200 : 503 }) };
});
