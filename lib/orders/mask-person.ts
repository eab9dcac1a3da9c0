/** An e-mail address, and what may be a phone, an account or a card: six digits or more, and no date. */
const PERSONAL = /[^\s@<>[\]]+@[^\s@<>[\]]+|(?<![\w-])(?!\d{4}-\d\d-\d\d\b)\+?\d(?:[\s.-]?\d){5,}(?!\w)/g;

/** A text that people or a gateway wrote, without what may name somebody; ids of ours and sums of won stay. */
export function maskPerson(text: string): string {
  return text.replace(PERSONAL, (found) => (found.includes("@") ? "•••@•••" : `•••${found.slice(-2)}`));
}
