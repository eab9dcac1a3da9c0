import type { Translated } from "@/lib/i18n/translated";
import type { signIn as ko } from "../ko/sign-in";

export const signIn: Translated<typeof ko> = {
  title: "Sign in",
  lead: "Signed in, you have your orders and addresses in one place. New here? You join by signing in.",
  backTo: "You come back to where you were.",
  pending: "Signing you in",
  leaving: "Taking you to sign in",
  failed: "We could not begin to sign you in. Please try again in a moment.",
  provider: {
    kakao: "Continue with Kakao",
    naver: "Continue with Naver",
    google: "Continue with Google",
  },
  mail: {
    label: "E-mail",
    hint: "We send you a link to sign in. There is no password.",
    submit: "Send me a link",
    pending: "Sending the link",
    invalid: "Please check the e-mail address.",
    tooMany: "That was tried many times. Please try again in a while.",
    sentTitle: "We have sent you an e-mail",
    sentBody: "Open its link within 20 minutes. If you do not see it, look among your spam.",
  },
  or: "or",
  guest: {
    order: "Order as a guest",
    find: "Find a guest order",
    hint: "You can order in just the same way without joining.",
  },
  demo: {
    title: "Demo accounts",
    body: "This is a practice shop: anyone can be one of these. Leave nothing real here.",
    shopper: "Sign in as the demo shopper",
    admin: "Sign in as the demo admin",
  },
  letter: {
    subject: "[{shop}] Your link to sign in",
    title: "Your link to sign in",
    lead: "Open the link and press the button to sign in. If you are new here, you join by it.",
    address: "E-mail",
    until: "Good until",
    action: "Sign in",
    note: "If you did not ask for it, leave this mail alone. Nothing happens by itself.",
  },
  link: {
    title: "Sign in by e-mail",
    lead: "You are about to sign in as {email}.",
    submit: "Sign in",
    broken: "This link is not whole. Please ask for a new one on the sign-in page.",
    again: "Get a new link",
  },
  error: {
    title: "You are not signed in",
    notLinked:
      "There is an account already that was made in another way. Sign in that way; you can then connect this one in your account.",
    denied: "Sign-in was not allowed, so we stopped. Try again, or choose another way.",
    verification: "This link has expired or was used already. Please get a new one.",
    mail: "We could not send the e-mail. Check the address and try again.",
    other: "Signing in did not finish. Your cart is as it was. Please try again.",
  },
};
