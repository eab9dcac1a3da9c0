"use client";

import { useOnline } from "@/app/_components/use-online";

/** That the browser believes to be offline: a hint beside the button, which stays as it is. */
export function ConnectionNote({ text }: { text: string }) {
  const isOnline = useOnline();
  const said = isOnline ? "" : text;
  return (
    <p role="status" className="text-sm text-warning empty:hidden">
      {said}
    </p>
  );
}
