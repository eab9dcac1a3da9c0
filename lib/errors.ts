/**
 * Every failure that a caller is told about, with its HTTP status. The words for people are in the message
 * catalogue under the same codes.
 */
export const ERROR_STATUS = {
  idempotency_key_required: 400,
  invalid_request: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  order_not_found: 404,
  payment_not_found: 404,
  already_paid: 409,
  already_shipped: 409,
  cart_ordered: 409,
  claim_closed: 409,
  nothing_to_refund: 409,
  not_shipped: 409,
  order_changed: 409,
  order_closed: 409,
  out_of_stock: 409,
  payment_of_another_order: 409,
  refund_open: 409,
  refund_too_large: 409,
  refund_not_waiting: 409,
  too_many_addresses: 409,
  too_many_changes: 409,
  too_late: 409,
  reorder: 409,
  payload_too_large: 413,
  idempotency_key_reused: 422,
  too_many_requests: 429,
  internal_error: 500,
  database_unavailable: 503,
  gateway_unavailable: 503,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;

/** One wrong field of a request: where it is, and what kind of wrong. */
export type FieldError = { path: string; code: string };

type Details = {
  cause?: unknown;
  /** Members that the contract adds to this problem, such as `available` of out_of_stock. Shown to the caller. */
  extra?: Record<string, string | number>;
  errors?: FieldError[];
};

/** A failure with a code. The cause is for the log and is never shown. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly extra: Record<string, string | number>;
  readonly errors: FieldError[] | undefined;

  constructor(code: ErrorCode, { cause, extra = {}, errors }: Details = {}) {
    super(code, { cause });
    this.name = "AppError";
    this.code = code;
    this.extra = extra;
    this.errors = errors;
  }

  get status(): number {
    return ERROR_STATUS[this.code];
  }
}

export function isAppError(error: unknown, code?: ErrorCode): error is AppError {
  return error instanceof AppError && (code === undefined || error.code === code);
}
