import { authHooks } from "@/app/_account/auth-hooks";
import { answerAuth } from "@/lib/auth/answer-auth";
import { countCall } from "@/lib/http/rate-limit";
import { type Call, route } from "@/lib/http/route";

type Params = { nextauth: string[] };

async function answer({ request, params: { nextauth } }: Call<Params>) {
  // Setting out is counted, not coming back: that takes a token, or a state, that nobody guesses.
  if (nextauth[0] === "signin") await countCall("sign_in", request.headers);
  return { response: await answerAuth({ request, nextauth }, authHooks()) };
}

/** `/api/auth/*`: where a provider sends a shopper back to, and next-auth's other addresses. */
export const GET = route<Params>("anyone", answer);
export const POST = route<Params>("shopper", answer);
