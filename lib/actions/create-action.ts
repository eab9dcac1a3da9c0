import { headers } from "next/headers";
import type { z } from "zod";
import { AppError, type ErrorCode, type FieldError } from "@/lib/errors";
import { countCall, type RateName } from "@/lib/http/rate-limit";

export type ActionResult<Value> =
  | { ok: true; value: Value }
  /** `typed`: what was sent, for a page that is drawn anew with it. */
  | { ok: false; code: ErrorCode; errors: FieldError[]; typed?: Record<string, string> };

/** Says who is calling, or throws AppError unauthorized or forbidden. */
export type Guard<Actor> = () => Promise<Actor>;

/** For what a stranger may do, such as filling a cart of their own. */
export const anyone: Guard<"anyone"> = () => Promise.resolve("anyone");

type ActionOptions<Schema extends z.ZodType, Actor, Value> = {
  who: Guard<Actor>;
  /** What each call that can be read counts as, for its address. */
  limit?: RateName;
  schema: Schema;
  run: (input: z.output<Schema>, actor: Actor) => Promise<Value>;
};

/**
 * A server action is a public door: this asks who is there, reads the form through a schema, and gives back a
 * value for `useActionState`. AppErrors become values; anything else is a fault, and a redirect passes.
 */
export function createAction<Schema extends z.ZodType, Actor, Value>({
  who,
  limit,
  schema,
  run,
}: ActionOptions<Schema, Actor, Value>) {
  return async (_previous: unknown, form: FormData): Promise<ActionResult<Value>> => {
    try {
      const actor = await who();
      // What cannot be read has tried nothing, and is not counted: a press with an empty field.
      const input = read(schema, form);
      if (limit) await countCall(limit, await headers());
      return { ok: true, value: await run(input, actor) };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const typed = (await isPlainPost()) && { typed: textsOf(form) };
      return { ok: false, code: error.code, errors: error.errors ?? [], ...typed };
    }
  };
}

/** Sent by the browser itself, before or without JavaScript, whose page has lost what was typed when it comes back. */
async function isPlainPost(): Promise<boolean> {
  return !(await headers()).has("next-action");
}

function textsOf(form: FormData): Record<string, string> {
  const texts = [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []));
  return Object.fromEntries(texts);
}

function read<Schema extends z.ZodType>(schema: Schema, form: FormData): z.output<Schema> {
  const result = schema.safeParse(Object.fromEntries(form));
  if (result.success) return result.data;
  const errors = result.error.issues.map((issue) => ({ path: issue.path.join("."), code: issue.code }));
  throw new AppError("invalid_request", { cause: result.error, errors });
}
