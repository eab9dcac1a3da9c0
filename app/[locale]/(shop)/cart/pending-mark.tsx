"use client";

import { useFormStatus } from "react-dom";

/** Says to the styles of what is around it that its form is on its way. */
export function PendingMark({ name }: { name: string }) {
  const { pending } = useFormStatus();
  return pending && <span hidden data-pending={name} />;
}
