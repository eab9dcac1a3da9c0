"use client";

import { useReducer, useRef } from "react";
import { distrustFrames, requestPay, retryFailedSdk, type WindowAnswer, whenSdkSettled } from "./iamport-sdk";
import { orderPaths } from "./order-paths";
import { outlast, type Waiting } from "./outlast";
import { type OfferReply, readOrder, reportAnswer } from "./pay-api";
import {
  INITIAL_PAY,
  isForOldForm,
  isLocked,
  nextPay,
  type Offer,
  type PayState,
  plainTrouble,
} from "./pay-machine";
import { type CompleteReply, decideSettlement } from "./settlement";
import { useWatch } from "./use-watch";

/** How long after a click a popup may open, where the browser does not say so itself. */
const GESTURE_MS = 1_000;

type PaymentOptions = {
  locale: "ko" | "en";
  /** The signed `t` of the page's address. */
  link: string | null;
  /** The total in won that the button names; another one is shown before a window opens with it. */
  shownTotal: number;
};

/** @param isOver whether nobody waits for the offer any more: then nothing more is to be asked or noted for it. */
export type GetOffer = (isOver: () => boolean) => Promise<OfferReply>;

export type Payment = {
  state: PayState;
  /** Gets an offer and opens the window, at once where the click still counts. */
  start: (getOffer: GetOffer, clickedAt: number) => Promise<void>;
  /** The fresh click that `armed` waits for. */
  openNow: () => void;
  /** The form was changed. */
  edited: () => void;
  /** The offered order is not open any more. */
  ended: (status: string) => void;
};

export function usePayment({ locale, link, shownTotal }: PaymentOptions): Payment {
  const [state, dispatch] = useReducer(nextPay, INITIAL_PAY);
  const attempts = useRef(0);
  const isBusy = useRef(false);

  async function settle(attempt: number, offer: Offer, answer: WindowAnswer) {
    dispatch({ type: "answered", attempt });
    const asked = { ...answer, merchant_uid: answer.merchant_uid ?? offer.merchantUid };
    const reply = await reportLasting(asked, { locale, link }, () => dispatch({ type: "lost", attempt }));
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

  async function start(getOffer: GetOffer, clickedAt: number) {
    // Two clicks of one moment come before the state is rendered: the lock is here, the state only shows it.
    if (isBusy.current || isLocked(state)) return;
    isBusy.current = true;
    attempts.current += 1;
    const attempt = attempts.current;
    dispatch({ type: "started", attempt });
    retryFailedSdk();
    try {
      const isReady = await whenSdkSettled();
      if (attempt !== attempts.current) return;
      const isOver = () => attempt !== attempts.current;
      const onLost = () => dispatch({ type: "lost", attempt });
      const reply = isReady ? await getLasting(getOffer, { onLost, isOver }) : noSdk();
      if (attempt !== attempts.current) return;
      if (!reply.ok) {
        dispatch({ type: "refused", attempt, trouble: reply.trouble });
        return;
      }
      const { offer } = reply;
      const hasGesture = offer.total === shownTotal && clickStillCounts(clickedAt);
      dispatch({ type: "offered", attempt, offer, hasGesture });
      if (hasGesture) open(attempt, offer);
    } finally {
      // One that was given up must not open the door for the one that came after it.
      if (attempt === attempts.current) isBusy.current = false;
    }
  }

  function edited() {
    if (isForOldForm(state)) {
      attempts.current += 1;
      isBusy.current = false;
    }
    dispatch({ type: "edited" });
  }

  function ended(status: string) {
    const merchantUid = state.offer?.merchantUid;
    if (merchantUid === undefined) return;
    if (status === "expired" || status === "cancelled") dispatch({ type: "ended", merchantUid });
    else window.location.replace(orderPaths({ locale, merchantUid, link }).order);
  }

  function openNow() {
    if (state.phase.name !== "armed" || state.offer === null) return;
    dispatch({ type: "opened" });
    open(state.attempt, state.offer);
  }

  useWatch(state, locale, link);
  return { state, start, openNow, edited, ended };
}

function clickStillCounts(clickedAt: number): boolean {
  return navigator.userActivation?.isActive ?? Date.now() - clickedAt < GESTURE_MS;
}

/** The offer, however long the connection is gone; given up when the form is edited meanwhile. */
function getLasting(getOffer: GetOffer, { onLost, isOver }: Waiting): Promise<OfferReply> {
  const isLost = (reply: OfferReply) => !reply.ok && reply.trouble.code === "network";
  const lose = () => {
    distrustFrames();
    onLost();
  };
  return outlast(() => getOffer(isOver).catch(failedOffer), isLost, { onLost: lose, isOver });
}

/** A server action throws where a route would answer. */
function failedOffer(error: unknown): OfferReply {
  return { ok: false, trouble: plainTrouble(error instanceof TypeError ? "network" : "internal_error") };
}

/** The report of a window's answer waits for the connection as long as the page is there. */
async function reportLasting(
  answer: WindowAnswer,
  page: Pick<PaymentOptions, "locale" | "link">,
  onLost: () => void,
): Promise<CompleteReply> {
  const isLost = (sent: CompleteReply | "lost") => sent === "lost";
  const sent = await outlast(() => reportAnswer(answer, page), isLost, { onLost, isOver: () => false });
  return sent === "lost" ? null : sent;
}

function noSdk(): OfferReply {
  return { ok: false, trouble: plainTrouble("sdk_failed") };
}
