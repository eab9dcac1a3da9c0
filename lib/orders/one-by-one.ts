import { isAppError } from "@/lib/errors";
import { causesOf, log } from "@/lib/log";

/** Runs a step of the sweep so that what goes wrong in it stops nothing else; it is logged and tried again. */
export async function orElse<T>(step: string, otherwise: T, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const level = isAppError(error, "gateway_unavailable") ? "warn" : "error";
    log(level, "sweep_step_failed", { step, causes: causesOf(error) });
    return otherwise;
  }
}
