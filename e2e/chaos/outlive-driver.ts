/**
 * postgres.js answers the loss of a connection inside of a transaction with a write to the socket that is gone, in a
 * callback of its own where nobody can catch it (porsager/postgres#1154, #1208). Here connections are lost on purpose.
 */
export function outliveDriver(): void {
  process.on("uncaughtException", (error: Error) => {
    const isDriver = error instanceof TypeError && (error.stack ?? "").includes("postgres/src/connection.js");
    if (isDriver) return;
    console.error(error);
    process.exit(1);
  });
}
