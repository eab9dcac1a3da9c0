/** Ends a control call with a status and a sentence that says what was wrong. */
export class ControlError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
    this.name = "ControlError";
  }
}

export function bad(message: string): never {
  throw new ControlError(400, message);
}

export function conflict(message: string): never {
  throw new ControlError(409, message);
}
