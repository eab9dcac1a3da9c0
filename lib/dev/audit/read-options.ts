import { parseArgs } from "node:util";
import { DevError } from "../exit";

export type AuditOptions = {
  /** The time to look at, by the gateway's clock. */
  time: { from?: Date; to?: Date };
  json: boolean;
  /** Payments to measure itself with; 0 for an audit. */
  measure: number;
};

export function readAuditOptions(args: string[]): AuditOptions {
  const text = { type: "string" } as const;
  const { values } = parseArgs({
    args,
    options: { from: text, to: text, measure: text, json: { type: "boolean" } },
  });
  const measure = Number(values.measure ?? 0);
  if (!Number.isInteger(measure) || measure < 0) throw new DevError("--measure takes a number of payments");
  return {
    time: {
      ...(values.from && { from: readTime("--from", values.from) }),
      ...(values.to && { to: readTime("--to", values.to) }),
    },
    json: values.json ?? false,
    measure,
  };
}

function readTime(name: string, value: string): Date {
  const time = new Date(value);
  if (Number.isNaN(time.getTime())) throw new DevError(`${name} takes a date, such as 2026-01-31`);
  return time;
}
