import type { AuditProgress } from "../../orders/audit-books";
import { say } from "../progress";

const WORDS: Record<AuditProgress["stage"], string> = {
  walk: "payments read from the gateway's lists",
  confirm: "looked up again one by one",
  books: "rules of the books checked",
};
/** Without a terminal to draw on, a line each time that so much has been done. */
const EVERY = 20_000;

/** Draws one line over and over on a terminal; elsewhere it says something now and then. */
export function showProgress() {
  const isTerminal = process.stdout.isTTY === true;
  let told = 0;
  const show = ({ stage, done }: AuditProgress) => {
    const line = `${done.toLocaleString("en-US")} ${WORDS[stage]}`;
    if (isTerminal) process.stdout.write(`\r\x1b[K… ${line}`);
    else if (stage === "walk" && done - told >= EVERY) {
      told = done;
      say(`… ${line}`);
    }
  };
  const clear = () => {
    if (isTerminal) process.stdout.write("\r\x1b[K");
  };
  return { show, clear };
}
