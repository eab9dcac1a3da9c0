import { createHash, randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { NextRequest, NextResponse } from "next/server";
import { getEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { type AuthHooks, answerAuth } from "./answer-auth";
import { authCookie } from "./session-cookie";

type Setting = {
  provider: string;
  /** Where to go on afterwards: a path of ours. */
  back: string;
  email?: string;
};

/**
 * Sets out for a provider, or has a link sent, as if the browser had posted to next-auth itself: a form of ours needs
 * no script and no token for it, since actions are checked by Next. In actions alone; the cookies are set here.
 * @returns the address to go to.
 */
export async function startSignIn({ provider, back, email }: Setting, hooks: AuthHooks): Promise<string> {
  const jar = await cookies();
  const { token, cookie } = newCsrfToken();
  const { name, options } = authCookie("csrf-token");
  jar.set(name, cookie, options);
  const { APP_URL } = getEnv();
  const body = new URLSearchParams({ csrfToken: token, callbackUrl: back, ...(email && { email }) });
  const request = new NextRequest(new URL(`/api/auth/signin/${provider}`, APP_URL), { method: "POST", body });
  const answer = await answerAuth({ request, nextauth: ["signin", provider], back }, hooks);
  const { cookies: given } = new NextResponse(null, { headers: answer.headers });
  for (const entry of given.getAll()) jar.set(entry);
  const location = answer.headers.get("location");
  if (!location) throw new AppError("internal_error", { cause: new Error("next-auth led nowhere") });
  return location;
}

/** As next-auth makes and checks them. */
function newCsrfToken() {
  const token = randomBytes(32).toString("hex");
  const hash = createHash("sha256").update(`${token}${getEnv().AUTH_SECRET}`).digest("hex");
  return { token, cookie: `${token}|${hash}` };
}
