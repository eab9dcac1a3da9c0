/** What a mail says, before it is text and HTML. Every word of it is plain text. */
export type Letter = {
  /** Also the mail's subject, with the shop and the goods. */
  title: string;
  lead: string;
  facts: Fact[];
  /** Goods and their sum. */
  items?: { title: string; rows: Fact[] };
  action: Link;
  /** A second way on, such as where the carrier says how far a parcel has come. */
  also?: Link;
  notes: string[];
};

type Link = { text: string; href: string };

export type Fact = { label: string; value: string };
