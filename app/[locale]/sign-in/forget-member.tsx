"use client";

import { useEffect } from "react";
import { forgetOthers } from "@/app/_components/tab-memory";

/** Nobody is signed in here: what a member typed in this tab before is not for whoever is next. */
export function ForgetMember() {
  useEffect(() => forgetOthers(null), []);
  return null;
}
