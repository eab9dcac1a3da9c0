type ThumbLineProps = {
  image: { src: string; width: number; height: number } | null;
  name: string;
  option: string;
  quantity: string;
  amount: string;
};

/** One item as it is, or was, bought. The name beside it says what the picture shows. */
export function ThumbLine({ image, name, option, quantity, amount }: ThumbLineProps) {
  return (
    <li className="flex items-center gap-3">
      <div className="hand-cut size-16 shrink-0 overflow-hidden bg-sunken">
        {image ? (
          // biome-ignore lint/performance/noImgElement: next/image adds 5 kB of script and does nothing for an SVG
          <img
            src={image.src}
            width={image.width}
            height={image.height}
            alt=""
            loading="lazy"
            decoding="async"
            className="size-full object-cover"
          />
        ) : null}
      </div>
      <div className="min-w-0 flex-1">
        <p>{name}</p>
        <p className="text-xs text-ink-soft">{[option, quantity].filter(Boolean).join(" · ")}</p>
      </div>
      <p className="shrink-0 text-sm font-bold tabular">{amount}</p>
    </li>
  );
}
