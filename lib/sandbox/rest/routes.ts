import type { RestTarget } from "../faults/matrix";
import { cancelPayment } from "./cancel-payment";
import { findAllPayments, findPayment, listByStatus } from "./list-payments";
import { changePrepared, getPrepared, prepare } from "./prepare";
import { getBalance, getPayment, getPayments } from "./read-payments";
import { cancelReceipt, getReceipt, issueReceipt } from "./receipts";
import type { RestHandler } from "./rest-call";
import { getToken } from "./token";
import { changeVbank, closeVbank, getHolder, issueVbank } from "./vbanks";

type Route = { path: string[]; on: RestTarget; methods: Record<string, RestHandler> };

function route(path: string, on: RestTarget, methods: Record<string, RestHandler>): Route {
  return { path: path.split("/"), on, methods };
}

/** The first that fits wins: fixed names stand before `:imp_uid`. `on` is the name that faults know it by. */
const ROUTES: readonly Route[] = [
  route("users/getToken", "token", { POST: getToken }),
  route("payments", "payment", { GET: getPayments }),
  route("payments/cancel", "cancel", { POST: cancelPayment }),
  route("payments/prepare", "prepare", { POST: prepare, PUT: changePrepared }),
  route("payments/prepare/:merchant_uid", "prepare", { GET: getPrepared }),
  route("payments/find/:merchant_uid", "find", { GET: findPayment }),
  route("payments/find/:merchant_uid/:payment_status", "find", { GET: findPayment }),
  route("payments/findAll/:merchant_uid", "find", { GET: findAllPayments }),
  route("payments/findAll/:merchant_uid/:payment_status", "find", { GET: findAllPayments }),
  route("payments/status/:payment_status", "list", { GET: listByStatus }),
  route("payments/:imp_uid", "payment", { GET: getPayment }),
  route("payments/:imp_uid/balance", "payment", { GET: getBalance }),
  route("vbanks", "vbank", { POST: issueVbank, PUT: changeVbank }),
  route("vbanks/holder", "vbank", { GET: getHolder }),
  route("vbanks/:imp_uid", "vbank", { PUT: changeVbank, DELETE: closeVbank }),
  route("receipts/:imp_uid", "receipt", { GET: getReceipt, POST: issueReceipt, DELETE: cancelReceipt }),
];

export type Match = { route: Route; params: Record<string, string> };

export function matchRoute(segments: string[]): Match | null {
  for (const candidate of ROUTES) {
    if (candidate.path.length !== segments.length) continue;
    const params: Record<string, string> = {};
    const fits = candidate.path.every((name, at) => {
      const segment = segments[at] ?? "";
      if (!name.startsWith(":")) return name === segment;
      params[name.slice(1)] = segment;
      return segment !== "";
    });
    if (fits) return { route: candidate, params };
  }
  return null;
}
