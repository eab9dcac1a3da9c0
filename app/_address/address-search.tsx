"use client";

import { useEffect, useId, useRef, useState } from "react";
import { buttonClass } from "@/app/_components/button-class";
import { cx } from "@/app/_components/cx";
import { Glyph } from "@/app/_components/glyph";
import { closePath } from "@/app/_components/icon-paths";
import { SheetButton } from "@/app/_components/sheet-button";
import type { Messages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";
import { type FoundAddress, readFrameMessage } from "./found-address";

type AddressSearchProps = {
  texts: Messages["checkout"]["address"]["search"];
  locale: Locale;
  /** Where the framed page is, when not on the shop's own host name. */
  frameOrigin: string | null;
  onFound: (address: FoundAddress) => void;
  /** Somebody would rather type. */
  onByHand: () => void;
};

/**
 * The postcode service in a frame, asked for only when somebody wants it. Its script runs on a page of its own
 * (app/postcode), whose word is taken when it comes from that frame and that origin.
 */
export function AddressSearch({ texts, locale, frameOrigin, onFound, onByHand }: AddressSearchProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const id = useId();
  const titleId = `${id}title`;
  const [isOpen, setOpen] = useState(false);

  useEffect(() => {
    if (!isOpen) return;
    const onMessage = ({ data, origin, source }: MessageEvent) => {
      const expected = frameOrigin ?? window.location.origin;
      if (origin !== expected || source !== frame.current?.contentWindow) return;
      const word = readFrameMessage(data);
      if (word === null) return;
      dialog.current?.close();
      // After the dialog has given the focus back to its button, so that the next field keeps it.
      if (word === "by hand") onByHand();
      else if (word !== "closed") onFound(word);
    };
    window.addEventListener("message", onMessage);
    return () => window.removeEventListener("message", onMessage);
  }, [isOpen, frameOrigin, onFound, onByHand]);

  // Opened before the script came, by the browser's own means.
  useEffect(() => {
    if (dialog.current?.open) setOpen(true);
  }, []);

  return (
    <>
      <SheetButton
        sheetId={id}
        onOpen={() => setOpen(true)}
        className={cx(buttonClass("secondary"), "noscript:hidden")}
      >
        {texts.open}
      </SheetButton>
      <dialog
        id={id}
        ref={dialog}
        aria-labelledby={titleId}
        onClose={() => setOpen(false)}
        className="m-0 size-full max-h-none max-w-none flex-col bg-surface text-ink backdrop:bg-veil open:flex md:m-auto md:h-[44rem] md:max-h-[90dvh] md:w-[34rem] md:rounded-lg md:shadow-sheet"
      >
        <div className="flex items-center justify-between gap-3 border-b border-line py-1 pr-1 pl-4">
          <h2 id={titleId} className="text-lg font-bold">
            {texts.title}
          </h2>
          <button
            type="button"
            aria-label={texts.close}
            onClick={() => dialog.current?.close()}
            className="grid size-12 place-items-center rounded-md hover:bg-sunken"
          >
            <Glyph path={closePath} />
          </button>
        </div>
        {isOpen ? (
          <iframe
            ref={frame}
            title={texts.title}
            src={`${frameOrigin ?? ""}/postcode?lang=${locale}`}
            // The service needs an origin: its own frame answers to that alone.
            sandbox="allow-scripts allow-same-origin allow-forms"
            referrerPolicy="strict-origin"
            className="w-full grow"
          />
        ) : null}
      </dialog>
    </>
  );
}
