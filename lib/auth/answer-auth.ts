import { cookies } from "next/headers";
import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { getEnv, publishAppUrl } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { localePath, splitLocale } from "@/lib/i18n/locale";
import { authOptions, type SignedIn } from "./options";
import { pathWithin } from "./return-path";
import { authCookie } from "./session-cookie";
import type { SendSignInMail } from "./sign-in-mail";

/** How the shop sends mail, and what it does about a person who has come in or gone: business that is handed in. */
export type AuthHooks = {
  sendMail: SendSignInMail | null;
  onSignedIn(signedIn: SignedIn): Promise<void>;
  onSignedOut(): Promise<void>;
};

/** What next-auth may be asked by a browser. Its own pages and its open log are not among it. */
const ACTIONS: Record<string, string[]> = {
  GET: ["callback", "csrf", "error", "providers", "session", "signin"],
  POST: ["callback", "signin", "signout"],
};

/** In the address that a person comes back to who wanted another way in, and in no other. */
const LINKED = "/account/settings?linked=";
const WAYS_IN = "/account/settings";

export type AuthCall = {
  request: NextRequest;
  /** What follows /api/auth in the address. */
  nextauth: string[];
  /** Where to go on afterwards: a path of ours. Where it is not given, as noted when the person set out. */
  back?: string;
};

/** next-auth's answer to a request of its own, with its redirects brought home to our pages. */
export async function answerAuth(call: AuthCall, hooks: AuthHooks): Promise<Response> {
  const { request, nextauth } = call;
  const [action = "", provider] = nextauth;
  const isKnown = ACTIONS[request.method]?.includes(action) && nextauth.length <= 2;
  // Links in mails lead to a page whose button posts: see toLinkPage.
  if (!isKnown || (provider === "email" && request.method === "GET")) throw new AppError("not_found");
  publishAppUrl();
  const back = call.back ?? (await notedBack(request));
  const { locale, path } = splitLocale(back);
  const isLinking = path.startsWith(LINKED);
  let signedIn: SignedIn | undefined;
  const options = authOptions({
    env: getEnv(),
    locale,
    showsSession: isLinking || action === "session",
    sendMail: hooks.sendMail,
    onSignIn: (known) => {
      signedIn = known;
    },
  });
  const answer: Response = await NextAuth(request, { params: Promise.resolve({ nextauth }) }, options);
  if (signedIn) await hooks.onSignedIn(signedIn);
  if (action === "signout") await hooks.onSignedOut();
  return bringHome(answer, back, isLinking);
}

async function notedBack(request: NextRequest): Promise<string> {
  const noted = (await cookies()).get(authCookie("callback-url").name)?.value;
  const wanted = request.nextUrl.searchParams.get("callbackUrl") ?? noted ?? "/";
  return pathWithin(wanted, getEnv().APP_URL);
}

/** What went wrong, or that a mail is on its way, is told where the person set out: on the sign-in page, or beside the other ways in. */
function bringHome(answer: Response, back: string, isLinking: boolean): Response {
  const { APP_URL } = getEnv();
  const location = answer.headers.get("location");
  if (!location || !URL.canParse(location, APP_URL)) return answer;
  const url = new URL(location, APP_URL);
  const isOurs = url.origin === new URL(APP_URL).origin;
  const { locale } = splitLocale(back);
  const isPageOfItsOwn = /^\/api\/auth\/[\w-]+$/.test(url.pathname);
  if (!isOurs || !(isPageOfItsOwn || splitLocale(url.pathname).path === "/sign-in")) return answer;
  const home = new URL(localePath(locale, isLinking ? WAYS_IN : "/sign-in"), APP_URL);
  if (!isLinking) home.searchParams.set("next", back);
  const error = url.searchParams.get("error");
  if (error) home.searchParams.set("error", error);
  if (url.pathname === "/api/auth/verify-request") home.searchParams.set("sent", "1");
  answer.headers.set("location", home.href);
  return answer;
}
