const CONNECTION_CODES =
  /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EPIPE|ETIMEDOUT|CONNECT_TIMEOUT|CONNECTION_(CLOSED|ENDED|DESTROYED)|57P0[1-3]|53300|55000|08\w{3})$/;

/** Whether a cause says that the database could not be reached, or is starting up or shutting down. */
export function isDatabaseDown(error: unknown): boolean {
  for (let next = error, depth = 0; next instanceof Error && depth < 6; next = next.cause, depth += 1) {
    const code = "code" in next ? next.code : undefined;
    if (typeof code === "string" && CONNECTION_CODES.test(code)) return true;
  }
  return false;
}
