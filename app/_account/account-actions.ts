"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { leaveCartToMember } from "@/app/_cart/cart-cookie";
import { addressInput } from "@/lib/account/address-input";
import { removeAddress, saveAddress } from "@/lib/account/addresses";
import { setMarketingConsent } from "@/lib/account/consents";
import { leave } from "@/lib/account/leave";
import { claimGuestOrders } from "@/lib/account/my-orders";
import { removeWayIn } from "@/lib/account/ways-in";
import { anyone, createAction } from "@/lib/actions/create-action";
import { requireUser } from "@/lib/auth/find-user";
import { signOut } from "@/lib/auth/sign-out";
import { startSignIn } from "@/lib/auth/start-sign-in";
import { getViewer } from "@/lib/auth/viewer";
import { OAUTH_PROVIDERS } from "@/lib/env/sign-in";
import { AppError } from "@/lib/errors";
import { LOCALES, localePath } from "@/lib/i18n/locale";
import { authHooks } from "./auth-hooks";

const locale = z.enum(LOCALES);
const id = z.uuid();

export const claimOrders = createAction({
  who: requireUser,
  schema: z.object({ locale }),
  run: async (input, user): Promise<void> => {
    const { guestId } = await getViewer();
    await claimGuestOrders({ guestId, userId: user.id });
    redirect(localePath(input.locale, "/account"));
  },
});

/** A new address, or with an id a change of one. */
export const keepAddress = createAction({
  who: requireUser,
  schema: addressInput.extend({ id: id.optional(), locale }),
  run: async ({ id: known, locale: language, ...address }, user): Promise<void> => {
    await saveAddress({ userId: user.id, ...(known !== undefined && { id: known }), address });
    redirect(localePath(language, `/account/addresses?done=${known === undefined ? "added" : "saved"}`));
  },
});

export const dropAddress = createAction({
  who: requireUser,
  schema: z.object({ id, locale }),
  run: async (input, user): Promise<void> => {
    await removeAddress({ userId: user.id, id: input.id });
    redirect(localePath(input.locale, "/account/addresses?done=removed"));
  },
});

export const changeConsent = createAction({
  who: requireUser,
  schema: z.object({ isGiven: z.enum(["0", "1"]), locale }),
  run: async (input, user): Promise<void> => {
    await setMarketingConsent({ userId: user.id, isGiven: input.isGiven === "1" });
    redirect(localePath(input.locale, "/account/settings"));
  },
});

/** Another way in, for whoever is signed in and asks for it: next-auth links what comes back to them. */
export const connectWay = createAction({
  who: requireUser,
  limit: "sign_in",
  schema: z.object({ provider: z.enum(OAUTH_PROVIDERS), locale }),
  run: async ({ provider, locale: language }, user): Promise<void> => {
    if (user.isDemo) throw new AppError("forbidden");
    const back = localePath(language, `/account/settings?linked=${provider}`);
    redirect(await startSignIn({ provider, back }, authHooks()));
  },
});

export const dropWay = createAction({
  who: requireUser,
  schema: z.object({ provider: z.string().max(20), locale }),
  run: async (input, user): Promise<void> => {
    await removeWayIn({ userId: user.id, provider: input.provider });
    redirect(localePath(input.locale, "/account/settings"));
  },
});

/** Also for whoever is signed out already: what they want is so. */
export const signOutHere = createAction({
  who: anyone,
  schema: z.object({ locale }),
  run: async (input): Promise<void> => {
    await signOut();
    await leaveCartToMember(null);
    redirect(localePath(input.locale, "/"));
  },
});

export const signOutEverywhere = createAction({
  who: requireUser,
  schema: z.object({ locale }),
  run: async (input, user): Promise<void> => {
    await signOut({ everywhere: user.id });
    await leaveCartToMember(null);
    redirect(localePath(input.locale, "/"));
  },
});

export const leaveShop = createAction({
  who: requireUser,
  schema: z.object({ locale }),
  run: async (input, user): Promise<void> => {
    await leave({ userId: user.id });
    await signOut();
    await leaveCartToMember(null);
    redirect(localePath(input.locale, "/sign-in?left=1"));
  },
});
