/**
 * Why a mail was not taken. `down`: there is no server to talk to now, for no mail. `later`: this one may be taken at
 * another time. `never`: the server has refused this one for good.
 */
type Failure = "down" | "later" | "never";

/**
 * Has neither the server's words nor the error that it comes from: both quote the shopper's address, and end in logs.
 */
export class MailError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure, code: string) {
    super(code);
    this.name = "MailError";
    this.failure = failure;
  }
}

/** What nodemailer threw, by its code and the server's reply code. */
export function toMailError(error: unknown): MailError {
  const { code, responseCode } = (error ?? {}) as { code?: unknown; responseCode?: unknown };
  const name = typeof code === "string" && /^[A-Z0-9]{2,30}$/.test(code) ? code : "EUNKNOWN";
  const reply = typeof responseCode === "number" ? ` ${responseCode}` : "";
  // The server was reached, and spoke about the sender, the recipient or the content.
  const isOfMail = name === "EENVELOPE" || name === "EMESSAGE";
  const isFinal = isOfMail && (typeof responseCode !== "number" || responseCode >= 500);
  return new MailError(isFinal ? "never" : isOfMail ? "later" : "down", `${name}${reply}`);
}
