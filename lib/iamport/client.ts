import type {
  CashReceipt,
  GatewayPayment,
  ListRequest,
  Measure,
  PaymentGateway,
  PaymentPage,
  ReceiptOutcome,
  ReceiptRequest,
  WriteOutcome,
} from "@/lib/payments/gateway";
import { toGatewayPayment } from "./map";
import { cancelReceipt, findReceipt, issueReceipt } from "./receipts";
import {
  page as pageSchema,
  payment as paymentSchema,
  prepared as preparedSchema,
  readablePage as readablePageSchema,
} from "./schemas";
import {
  type Answer,
  type IamportConfig,
  isSuccess,
  parseResponse,
  Transport,
  unavailable,
} from "./transport";

/** The gateway allows up to 1,000; answers stay readable, and few orders have more than one page of tries. */
const PAGE_SIZE = 100;
/** An order with more tries than this is not one that a shopper made. */
const MOST_PAGES = 50;

/** Iamport (PortOne V1) over REST. Source: https://developers.portone.io, REST API V1. */
export class IamportGateway implements PaymentGateway {
  #transport: Transport;

  constructor(config: IamportConfig) {
    this.#transport = new Transport(config);
  }

  async registerAmount({ merchantUid, amount }: { merchantUid: string; amount: number }): Promise<void> {
    const body = { merchant_uid: merchantUid, amount, currency: "KRW" };
    const first = await this.#transport.call({ method: "POST", path: "/payments/prepare", body });
    if (isSuccess(first)) return;
    // Code 1: already registered, by an earlier try of ours whose answer was lost. Never trust the sum in it.
    const path = `/payments/prepare/${encodeURIComponent(merchantUid)}`;
    const existing = await this.#transport.call({ method: "GET", path });
    if (isSuccess(existing) && parseResponse(existing, preparedSchema).amount === amount) return;
    const changed = await this.#transport.call({ method: "PUT", path: "/payments/prepare", body });
    if (parseResponse(changed, preparedSchema).amount !== amount) {
      throw unavailable("another amount stays registered");
    }
  }

  async findPayment(impUid: string, measure?: Measure): Promise<GatewayPayment | null> {
    // Without include_sandbox the gateway hides test payments since 2026; our own rules judge the channel.
    const path = `/payments/${encodeURIComponent(impUid)}?include_sandbox=true`;
    const answer = await this.#transport.call({ method: "GET", path }, measure);
    if (answer.httpStatus === 404) return null;
    const found = toGatewayPayment(parseResponse(answer, paymentSchema));
    if (found.impUid !== impUid) throw unavailable("an answer about another payment");
    return found;
  }

  async listPayments(merchantUid: string, measure?: Measure): Promise<GatewayPayment[]> {
    const found: GatewayPayment[] = [];
    for (let page = 1; page <= MOST_PAGES; page += 1) {
      const path = `/payments/findAll/${encodeURIComponent(merchantUid)}?page=${page}&limit=${PAGE_SIZE}&sorting=started`;
      const answer = await this.#transport.call({ method: "GET", path }, measure);
      // Only the first page may be missing: a later one was promised, and may hold the payment that counts.
      if (answer.httpStatus === 404 && page === 1) return [];
      const { list, next } = parseResponse(answer, pageSchema);
      found.push(...list.map(toGatewayPayment));
      if (!next) return found;
    }
    throw unavailable(`more than ${MOST_PAGES * PAGE_SIZE} payments for one order`);
  }

  /** One payment that cannot be read hides none of the others here: each is looked up when it matters. */
  listRecent({
    status,
    since,
    page,
    limit,
  }: Parameters<PaymentGateway["listRecent"]>[0]): Promise<PaymentPage> {
    const query = { page, limit, from: seconds(since), sorting: "-updated" };
    return this.#list(status, query, readablePageSchema);
  }

  listPage({ status, from, to, page, limit }: ListRequest): Promise<PaymentPage> {
    const window = { from: seconds(from), to: seconds(to) };
    return this.#list(status, { page, limit, ...window, sorting: "started" });
  }

  async #list(
    status: string,
    query: { page: number; limit: number; from: number; to?: number; sorting: string },
    schema: typeof pageSchema | typeof readablePageSchema = pageSchema,
  ): Promise<PaymentPage> {
    const parameters = Object.entries(query).map(([name, value]) => `${name}=${value}`);
    const path = `/payments/status/${status}?${parameters.join("&")}`;
    const answer = await this.#transport.call({ method: "GET", path });
    if (answer.httpStatus === 404 && query.page === 1) return { payments: [], total: 0, next: null };
    const { list, total, next } = parseResponse(answer, schema);
    return { payments: list.map(toGatewayPayment), total, next: next || null };
  }

  cancelPayment(request: Parameters<PaymentGateway["cancelPayment"]>[0]): Promise<WriteOutcome> {
    // The gateway takes 0, like a missing amount, for "everything that is left".
    if (!(request.amount > 0)) throw new Error("A cancel needs an amount above 0");
    const { account } = request;
    return this.#write(request.impUid, {
      method: "POST",
      path: "/payments/cancel",
      body: {
        imp_uid: request.impUid,
        amount: request.amount,
        checksum: request.checksum,
        reason: request.reason,
        ...(account && {
          refund_bank: account.bank,
          refund_account: account.number,
          refund_holder: account.holder,
        }),
      },
    });
  }

  closeAccount(impUid: string): Promise<WriteOutcome> {
    return this.#write(impUid, { method: "DELETE", path: `/vbanks/${encodeURIComponent(impUid)}` });
  }

  findReceipt(impUid: string): Promise<CashReceipt | null> {
    return findReceipt(this.#transport, impUid);
  }

  issueReceipt(request: ReceiptRequest): Promise<ReceiptOutcome> {
    return issueReceipt(this.#transport, request);
  }

  cancelReceipt(impUid: string): Promise<ReceiptOutcome> {
    return cancelReceipt(this.#transport, impUid);
  }

  async #write(impUid: string, call: Parameters<Transport["call"]>[0]): Promise<WriteOutcome> {
    let answer: Answer;
    try {
      answer = await this.#transport.call(call);
    } catch (cause) {
      return { kind: "unclear", cause };
    }
    if (answer.code !== 0) {
      return { kind: "refused", message: answer.message ?? `HTTP ${answer.httpStatus}, code ${answer.code}` };
    }
    const parsed = paymentSchema.safeParse(answer.response);
    const isAnswer = isSuccess(answer) && parsed.success && parsed.data.imp_uid === impUid;
    return isAnswer
      ? { kind: "done", payment: toGatewayPayment(parsed.data) }
      : {
          kind: "unclear",
          cause: parsed.error ?? unavailable("code 0 without the payment that was written to"),
        };
  }
}

const seconds = (time: Date) => Math.floor(time.getTime() / 1000);
