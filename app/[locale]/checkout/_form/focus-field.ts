import type { CheckedField } from "./form-values";

export function focusField(form: HTMLFormElement | null, field: CheckedField): void {
  form?.querySelector<HTMLElement>(`[name="${field}"]`)?.focus();
}
