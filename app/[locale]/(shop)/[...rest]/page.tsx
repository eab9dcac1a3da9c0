import { notFound } from "next/navigation";

export { generateMetadata } from "../../not-found";

/** Any address that no page has: the shop's own not-found page, with its header. Never kept, as there is no end of them. */
export const dynamic = "force-dynamic";

export default function UnknownPage() {
  notFound();
}
