"use client";

import { useEffect, useReducer, useRef } from "react";
import { requestPay, type WindowAnswer, whenSdkSettled } from "./iamport-sdk";
import { orderPaths } from "./order-paths";
import { type OfferReply, plainTrouble, readOrder, reportAnswer } from "./pay-api";
import { INITIAL_PAY, isLocked, nextPay, type Offer, type PayState } from "./pay-machine";
import { decideSettlement } from "./settlement";

/** How long after a click a popup may open, where the browser does not say so itself. */
const GESTURE_MS = 1_000;
/** A window whose answer got lost must not hold the page: the order is looked at while it is open. */
const WATCH_MS = 6_000;
const WATCH_TIMES = 100;

type PaymentOptions = {
  locale: "ko" | "en";
  /** The signed `t` of the page's address. */
  link: string | null;
  /** The total in won that the button names; another one is shown before a window opens with it. */
  shownTotal: number;
};

export type Payment = {
  state: PayState;
  /** Gets an offer and opens the window, at once where the click still counts. */
  start: (getOffer: () => Promise<OfferReply>) => Promise<void>;
  /** The fresh click that `armed` waits for. */
  openNow: () => void;
  /** The form was changed. */
  edited: () => void;
};

export function usePayment({ locale, link, shownTotal }: PaymentOptions): Payment {
  const [state, dispatch] = useReducer(nextPay, INITIAL_PAY);
  const attempts = useRef(0);
  const isBusy = useRef(false);

  async function settle(attempt: number, offer: Offer, answer: WindowAnswer) {
    dispatch({ type: "answered", attempt });
    const asked = { ...answer, merchant_uid: answer.merchant_uid ?? offer.merchantUid };
    const reply = await reportAnswer(asked, { locale, link });
    const paths = orderPaths({ locale, merchantUid: offer.merchantUid, link });
    const settlement = decideSettlement(asked, reply, paths);
    if (settlement.kind === "unpaid") {
      settlement.reason ??= (await readOrder(offer.merchantUid, link))?.failReason ?? null;
    }
    dispatch({ type: "settled", attempt, settlement });
    // Replaced, so that Back leads to the cart and not to the form of an order that is placed.
    if (settlement.kind === "go") window.location.replace(settlement.next);
  }

  function open(attempt: number, offer: Offer) {
    try {
      requestPay(offer.pay, (answer) => void settle(attempt, offer, answer));
    } catch {
      // Foreign code: whatever it throws, the order stands and nothing was paid.
      dispatch({ type: "refused", attempt, trouble: plainTrouble("window_failed") });
    }
  }

  async function start(getOffer: () => Promise<OfferReply>) {
    // Two clicks of one moment come before the state is rendered: the lock is here, the state only shows it.
    if (isBusy.current || isLocked(state)) return;
    isBusy.current = true;
    attempts.current += 1;
    const attempt = attempts.current;
    const clickedAt = Date.now();
    dispatch({ type: "started", attempt });
    try {
      const reply = (await whenSdkSettled()) ? await getOffer() : noSdk();
      if (!reply.ok) {
        dispatch({ type: "refused", attempt, trouble: reply.trouble });
        return;
      }
      const { offer } = reply;
      const hasGesture = offer.total === shownTotal && clickStillCounts(clickedAt);
      dispatch({ type: "offered", attempt, offer, hasGesture });
      if (hasGesture) open(attempt, offer);
    } finally {
      isBusy.current = false;
    }
  }

  function openNow() {
    if (state.phase.name !== "armed" || state.offer === null) return;
    dispatch({ type: "opened" });
    open(state.attempt, state.offer);
  }

  useWatch(state, locale, link);
  return { state, start, openNow, edited: () => dispatch({ type: "edited" }) };
}

/** Leaves for the order when it turns out paid while the window still stands there, its answer lost. */
function useWatch(state: PayState, locale: "ko" | "en", link: string | null) {
  const merchantUid = state.phase.name === "open" ? state.offer?.merchantUid : undefined;
  useEffect(() => {
    if (merchantUid === undefined) return;
    let left = WATCH_TIMES;
    const timer = setInterval(async () => {
      left -= 1;
      if (left <= 0) clearInterval(timer);
      if (document.visibilityState === "hidden") return;
      const status = (await readOrder(merchantUid, link))?.status;
      if (status !== "paid" && status !== "awaiting_deposit") return;
      clearInterval(timer);
      window.location.replace(orderPaths({ locale, merchantUid, link }).order);
    }, WATCH_MS);
    return () => clearInterval(timer);
  }, [merchantUid, locale, link]);
}

function clickStillCounts(clickedAt: number): boolean {
  return navigator.userActivation?.isActive ?? Date.now() - clickedAt < GESTURE_MS;
}

function noSdk(): OfferReply {
  return { ok: false, trouble: plainTrouble("sdk_failed") };
}
