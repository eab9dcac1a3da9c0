"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { anyone, createAction } from "@/lib/actions/create-action";
import { signInAsDemo } from "@/lib/auth/demo-sign-in";
import { safeReturnPath } from "@/lib/auth/return-path";
import { startSignIn } from "@/lib/auth/start-sign-in";
import { DEMO_ROLES } from "@/lib/auth/user";
import { OAUTH_PROVIDERS } from "@/lib/env/sign-in";
import { authHooks } from "./auth-hooks";

const back = z.string().transform((text) => safeReturnPath(text, "/"));

export const signInWith = createAction({
  who: anyone,
  limit: "sign_in",
  schema: z.object({ provider: z.enum(OAUTH_PROVIDERS), back }),
  run: async (wanted): Promise<void> => redirect(await startSignIn(wanted, authHooks())),
});

/** The answer is the same for an address that has joined and for one that has not. */
export const sendSignInLink = createAction({
  who: anyone,
  limit: "sign_in",
  schema: z.object({ email: z.string().trim().toLowerCase().max(200).pipe(z.email()), back }),
  run: async (wanted): Promise<void> =>
    redirect(await startSignIn({ provider: "email", ...wanted }, authHooks())),
});

/** The sandbox's alone: anywhere else there is nobody to be. */
export const enterDemo = createAction({
  who: anyone,
  limit: "demo_sign_in",
  schema: z.object({ role: z.enum(DEMO_ROLES), back }),
  run: async (wanted): Promise<void> => {
    await authHooks().onSignedIn(await signInAsDemo(wanted.role));
    redirect(wanted.back);
  },
});
