import { CopyButton } from "@/app/_components/copy-button";
import type { Messages } from "@/lib/i18n/get-messages";

/** The number that finds the order again, ready to be copied. */
export function OrderNumber({ merchantUid, texts }: { merchantUid: string; texts: Messages["orders"] }) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 rounded-lg bg-sunken px-4 py-1.5 text-sm">
      <span className="text-ink-soft">{texts.number}</span>
      <span className="font-bold tabular">{merchantUid}</span>
      <CopyButton
        value={merchantUid}
        label={texts.copyNumber}
        copiedText={texts.copied}
        failedText={texts.copyFailed}
      />
    </div>
  );
}
