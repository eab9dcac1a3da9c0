import { formatPhone } from "@/lib/i18n/format";

const PHONES = ["phone", "receiptPhone"];

/** Only at the end of the number: hyphens that move under the cursor would fight a correction in the middle. */
export function hyphenate(input: HTMLInputElement): void {
  const isInTheMiddle = input === document.activeElement && input.selectionStart !== input.value.length;
  if (PHONES.includes(input.name) && !isInTheMiddle) input.value = formatPhone(input.value);
}

/** What was typed before the script came. */
export function hyphenateAll(form: HTMLFormElement): void {
  for (const input of form.querySelectorAll("input")) hyphenate(input);
}
