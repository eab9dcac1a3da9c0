import { cookies } from "next/headers";
import { getEnv } from "@/lib/env";
import { PAY_METHODS, type PayMethod } from "@/lib/payments/status";

/** A preference: it names nobody. Read on the server, so that no row moves once the page is there. */
const COOKIE = "ongi_pay_method";
const YEAR_S = 365 * 24 * 60 * 60;

/** The way to pay that this browser chose last, if any. */
export async function readLastMethod(): Promise<PayMethod | null> {
  const value = (await cookies()).get(COOKIE)?.value;
  return PAY_METHODS.find((method) => method === value) ?? null;
}

/** Only in a server action or a route handler. */
export async function rememberMethod(method: PayMethod): Promise<void> {
  (await cookies()).set(COOKIE, method, {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure: getEnv().APP_URL.startsWith("https:"),
    maxAge: YEAR_S,
  });
}
