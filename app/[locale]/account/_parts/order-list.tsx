import { Badge, type BadgeTone } from "@/app/_components/badge";
import { buttonClass } from "@/app/_components/button-class";
import { Picture } from "@/app/_components/picture";
import { ShopLink } from "@/app/_components/shop-link";
import { EmptyBowl } from "@/app/_components/site/empty-bowl";
import type { MyOrder } from "@/lib/account/my-orders";
import { fill, formatDate, formatWon } from "@/lib/i18n/format";
import { getMessages, type Messages } from "@/lib/i18n/get-messages";
import type { Locale } from "@/lib/i18n/locale";

type OrderListProps = { orders: MyOrder[]; next: string | null; isFirst: boolean; locale: Locale };
type State = keyof Messages["account"]["orders"]["state"];

const TONES: Partial<Record<State, BadgeTone>> = {
  pending: "warning",
  awaiting_deposit: "warning",
  paid: "celadon",
  preparing: "celadon",
  shipped: "celadon",
  delivered: "celadon",
};

export function OrderList({ orders, next, isFirst, locale }: OrderListProps) {
  const { account, common } = getMessages(locale);
  const { orders: texts } = account;
  if (orders.length === 0 && isFirst) {
    return (
      <section className="grid justify-items-center gap-3 py-8 text-center">
        <EmptyBowl />
        <h2 className="text-lg font-bold">{texts.empty}</h2>
        <p className="text-ink-soft">{texts.emptyText}</p>
        <ShopLink href="/" locale={locale} className={buttonClass("primary")}>
          {common.action.shopAll}
        </ShopLink>
      </section>
    );
  }
  return (
    <section aria-label={texts.title} className="grid gap-4">
      <ul className="grid gap-3">
        {orders.map((order) => (
          <OrderCard key={order.merchantUid} order={order} locale={locale} />
        ))}
      </ul>
      <div className="flex flex-wrap justify-center gap-3">
        {!isFirst && (
          <ShopLink href="/account" locale={locale} className={buttonClass("secondary")}>
            {texts.newest}
          </ShopLink>
        )}
        {next ? (
          <ShopLink href={`/account?before=${next}`} locale={locale} className={buttonClass("secondary")}>
            {texts.more}
          </ShopLink>
        ) : null}
      </div>
    </section>
  );
}

function OrderCard({ order, locale }: { order: MyOrder; locale: Locale }) {
  const { orders: texts } = getMessages(locale).account;
  const state = stateOf(order);
  const first = order.name[locale];
  const name = order.others > 0 ? fill(texts.name, { name: first, count: order.others }) : first;
  return (
    <li>
      <ShopLink
        href={`/orders/${order.merchantUid}`}
        locale={locale}
        className="flex gap-4 rounded-lg border border-line bg-surface p-4 hover:border-line-strong"
      >
        <div className="w-20 shrink-0">
          {order.image ? <Picture image={order.image} locale={locale} isDecorative /> : null}
        </div>
        <div className="grid min-w-0 flex-1 content-start gap-1">
          <p className="flex flex-wrap items-center justify-between gap-2 text-sm text-ink-soft">
            <span>{formatDate(order.createdAt, locale)}</span>
            <Badge tone={TONES[state] ?? "plain"}>{texts.state[state]}</Badge>
          </p>
          <p className="font-bold">{name}</p>
          <p className="tabular">
            {formatWon(order.total, locale)}
            {order.refunded > 0 && order.status !== "refunded" ? (
              <span className="ml-2 text-sm text-ink-soft">
                {fill(texts.refunded, { amount: formatWon(order.refunded, locale) })}
              </span>
            ) : null}
          </p>
          <p className="text-xs break-all text-ink-soft">
            {fill(texts.number, { number: order.merchantUid })}
          </p>
        </div>
      </ShopLink>
    </li>
  );
}

function stateOf({ status, fulfilment, gone }: MyOrder): State {
  if (status !== "paid") return status;
  if (gone) return gone === "returned" ? "returned" : "cancelling";
  return fulfilment === "none" ? status : fulfilment;
}
