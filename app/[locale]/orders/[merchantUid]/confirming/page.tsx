import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { pageLocale } from "@/app/_components/page-locale";
import { fill, formatWon } from "@/lib/i18n/format";
import { getMessages } from "@/lib/i18n/get-messages";
import { orderPaths } from "../../../checkout/_pay/order-paths";
import { Contact } from "../../_order/contact";
import { OrderNumber } from "../../_order/order-number";
import { findPageOrder, type OrderPageProps, orderMetadata } from "../../_order/order-page";
import { Confirming } from "./confirming";

export async function generateMetadata(props: OrderPageProps): Promise<Metadata> {
  return {
    ...(await orderMetadata(props, ({ orders }) => orders.confirming.title)),
    referrer: "same-origin",
  };
}

/** The wait for the gateway. What is known already is told by the order's own page. */
export default async function ConfirmingPage(props: OrderPageProps) {
  const locale = await pageLocale();
  const query = await props.searchParams;
  const { order, merchantUid, link } = await findPageOrder(props);
  const paths = orderPaths({ locale, merchantUid, link });
  if (order.status !== "pending" || order.lastProblem?.kind === "refused") redirect(paths.order);

  const { orders: texts } = getMessages(locale);
  return (
    <div className="shell pb-10">
      <div className="mx-auto max-w-2xl">
        <Confirming
          merchantUid={merchantUid}
          link={link}
          before={{
            decided: order.payments.filter(({ decision }) => decision !== "none").length,
            hasProblem: order.lastProblem !== null,
            expectsPayment: query.after === "window",
          }}
          paths={paths}
          payText={fill(texts.confirming.payAgain, { total: formatWon(order.total, locale) })}
          texts={texts.confirming}
          stateTexts={texts.steps.state}
          contact={
            <p className="flex flex-wrap items-center gap-x-4">
              <span>{texts.confirming.contact}</span>
              <Contact merchantUid={merchantUid} locale={locale} />
            </p>
          }
          number={<OrderNumber merchantUid={merchantUid} texts={texts} />}
        />
      </div>
    </div>
  );
}
