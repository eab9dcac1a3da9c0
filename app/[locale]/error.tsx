"use client";

import { FailureView, type FailureViewProps } from "@/app/_components/site/failure-view";

/** What went wrong is in the server's log under the digest; the shopper is told what it means for money and cart. */
export default function ErrorPage(props: FailureViewProps) {
  return <FailureView {...props} />;
}
