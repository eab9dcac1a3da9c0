import { exportData } from "@/lib/account/export-data";
import { route } from "@/lib/http/route";

/** `GET /api/account/export`: all that the shop knows of whoever asks, as a file. */
export const GET = route("user", async ({ user }) => ({
  response: new Response(`${JSON.stringify(await exportData({ userId: user.id }), null, 2)}\n`, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": 'attachment; filename="ongi-my-data.json"',
    },
  }),
}));
