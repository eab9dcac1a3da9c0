import { createTransport } from "nodemailer";
import { toMailError } from "./mail-error";

type Smtp = { url: string; from: string; mostMs?: number };

type SmtpMail = {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** In angle brackets. */
  messageId: string;
};

/** Milliseconds for the whole of one mail; well inside of its lease. */
const MOST_MS = 20_000;
const STEP_MS = 8_000;

/**
 * Hands one mail to the server, over a connection of its own: a function that sleeps keeps none open.
 * @throws MailError, which names nobody.
 */
export async function sendBySmtp({ url, from, mostMs = MOST_MS }: Smtp, mail: SmtpMail): Promise<void> {
  const transport = createTransport({
    url,
    connectionTimeout: STEP_MS,
    dnsTimeout: STEP_MS,
    greetingTimeout: STEP_MS,
    socketTimeout: STEP_MS,
    // A mail is made of our texts alone, never of a file or a page that something in it names.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({
      ...mail,
      // As an object it is one recipient, whatever is in it.
      to: { name: "", address: mail.to },
      from,
      // Holiday replies and the like stay away.
      headers: { "Auto-Submitted": "auto-generated" },
      signal: AbortSignal.timeout(mostMs),
    });
  } catch (error) {
    throw toMailError(error);
  } finally {
    transport.close();
  }
}

/** Whether the server is there and takes our name; '' or what is wrong, for `npm run doctor`. */
export async function checkSmtp(url: string): Promise<string> {
  const transport = createTransport({ url, connectionTimeout: STEP_MS, greetingTimeout: STEP_MS });
  try {
    await transport.verify();
    return "";
  } catch (error) {
    return toMailError(error).message;
  } finally {
    transport.close();
  }
}
