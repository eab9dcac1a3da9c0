import type { Locale } from "./locale";
import { account as enAccount } from "./messages/en/account";
import { admin as enAdmin } from "./messages/en/admin";
import { aftercare as enAftercare } from "./messages/en/aftercare";
import { browse as enBrowse } from "./messages/en/browse";
import { cart as enCart } from "./messages/en/cart";
import { checkout as enCheckout } from "./messages/en/checkout";
import { common as enCommon } from "./messages/en/common";
import { completion as enCompletion } from "./messages/en/completion";
import { errors as enErrors } from "./messages/en/errors";
import { failure as enFailure } from "./messages/en/failure";
import { home as enHome } from "./messages/en/home";
import { inbox as enInbox } from "./messages/en/inbox";
import { legal as enLegal } from "./messages/en/legal";
import { mail as enMail } from "./messages/en/mail";
import { orders as enOrders } from "./messages/en/orders";
import { product as enProduct } from "./messages/en/product";
import { signIn as enSignIn } from "./messages/en/sign-in";
import { account } from "./messages/ko/account";
import { admin } from "./messages/ko/admin";
import { aftercare } from "./messages/ko/aftercare";
import { browse } from "./messages/ko/browse";
import { cart } from "./messages/ko/cart";
import { checkout } from "./messages/ko/checkout";
import { common } from "./messages/ko/common";
import { completion } from "./messages/ko/completion";
import { errors } from "./messages/ko/errors";
import { failure } from "./messages/ko/failure";
import { home } from "./messages/ko/home";
import { inbox } from "./messages/ko/inbox";
import { legal } from "./messages/ko/legal";
import { mail } from "./messages/ko/mail";
import { orders } from "./messages/ko/orders";
import { product } from "./messages/ko/product";
import { signIn } from "./messages/ko/sign-in";
import type { Translated } from "./translated";

const ko = {
  account,
  aftercare,
  admin,
  browse,
  cart,
  checkout,
  common,
  completion,
  errors,
  failure,
  home,
  inbox,
  legal,
  mail,
  orders,
  product,
  signIn,
};
export type Messages = Translated<typeof ko>;

// One entry a subject; a subject that English lacks is a type error here.
const en: Messages = {
  account: enAccount,
  aftercare: enAftercare,
  admin: enAdmin,
  browse: enBrowse,
  cart: enCart,
  checkout: enCheckout,
  common: enCommon,
  completion: enCompletion,
  errors: enErrors,
  failure: enFailure,
  home: enHome,
  inbox: enInbox,
  legal: enLegal,
  mail: enMail,
  orders: enOrders,
  product: enProduct,
  signIn: enSignIn,
};
const catalogues: Record<Locale, Messages> = { ko, en };

/** Server only: client components get the few texts they show as props. */
export function getMessages(locale: Locale): Messages {
  return catalogues[locale];
}
