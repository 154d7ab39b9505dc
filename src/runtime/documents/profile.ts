/** How a paper looks, as a table: another form (of the Party, of the youth union) is another table. */

export const profileNames = ['decree30', 'party'] as const;
export type ProfileName = (typeof profileNames)[number];

export interface ParagraphStyle {
  /** Points. */
  size: number;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  align?: 'left' | 'center' | 'right' | 'both';
  /** Points above and below. */
  before?: number;
  after?: number;
  /** Of the line height; 1: single. */
  line?: number;
  /** Indent of the first line, millimetres. */
  firstLine?: number;
  keepNext?: boolean;
}

export const styleNames = [
  'Country',
  'Motto',
  'Superior',
  'Issuer',
  'Star',
  'Symbol',
  'PlaceAndDay',
  'Kind',
  'Subject',
  'Strokes',
  'Addressee',
  'PartLabel',
  'PartTitle',
  'Heading1',
  'Heading2',
  'BodyText',
  'DashItem',
  'Authority',
  'SignedPost',
  'SignedName',
  'ReceiversLabel',
  'Receiver',
  'AppendixLabel',
  'AppendixTitle',
  'AppendixReference',
  'TableHead',
  'TableText',
  'PageNumber',
] as const;
export type StyleName = (typeof styleNames)[number];

export interface Profile {
  /** In `ascii`, `hAnsi`, `cs` and `eastAsia`: else Word takes another for letters with marks. */
  font: string;
  /** Millimetres. */
  page: {
    width: number;
    height: number;
    top: number;
    bottom: number;
    left: number;
    right: number;
    /** From the edge to the page number. */
    number: number;
  };
  /** Widths of the two cells of the head, and of the end; millimetres. */
  head: { left: number; right: number };
  end: { left: number; right: number };
  /** The lines below the last line at the right of the head, below issuer and subject, as a share of the text above; a text: written instead. */
  rules: { motto: number; issuer: number | string; subject: number | string };
  styles: Readonly<Record<StyleName, ParagraphStyle>>;
}

/** Decree 30/2020/ND-CP, appendix I: papers of the administration, which associations follow. */
export const decree30: Profile = {
  font: 'Times New Roman',
  page: { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15, number: 10 },
  head: { left: 73, right: 92 },
  end: { left: 83, right: 82 },
  rules: { motto: 1, issuer: 0.4, subject: 0.4 },
  styles: {
    Country: { size: 12, bold: true, align: 'center' },
    Motto: { size: 13, bold: true, align: 'center' },
    Superior: { size: 12, align: 'center' },
    Issuer: { size: 12, bold: true, align: 'center' },
    Star: { size: 12, align: 'center' },
    Symbol: { size: 13, align: 'center', before: 6 },
    PlaceAndDay: { size: 13, italic: true, align: 'center', before: 6 },
    Kind: { size: 14, bold: true, align: 'center', before: 18, keepNext: true },
    Subject: { size: 14, bold: true, align: 'center', keepNext: true },
    Strokes: { size: 14, align: 'center', after: 12 },
    Addressee: { size: 14, align: 'center', after: 6 },
    PartLabel: { size: 14, bold: true, align: 'center', before: 12, keepNext: true },
    PartTitle: { size: 14, bold: true, align: 'center', after: 6, keepNext: true },
    Heading1: { size: 14, bold: true, align: 'both', before: 6, after: 6, firstLine: 12.7, keepNext: true },
    Heading2: { size: 14, bold: true, align: 'both', before: 6, after: 6, firstLine: 12.7, keepNext: true },
    BodyText: { size: 14, align: 'both', before: 0, after: 6, line: 1.1, firstLine: 12.7 },
    DashItem: { size: 14, align: 'both', before: 0, after: 6, line: 1.1, firstLine: 12.7 },
    Authority: { size: 14, bold: true, align: 'center', before: 6, keepNext: true },
    SignedPost: { size: 14, bold: true, align: 'center', keepNext: true },
    // Room for the hand and the seal.
    SignedName: { size: 14, bold: true, align: 'center', before: 66 },
    ReceiversLabel: { size: 12, bold: true, italic: true, align: 'left', before: 6 },
    Receiver: { size: 11, align: 'left' },
    AppendixLabel: { size: 14, bold: true, align: 'center', keepNext: true },
    AppendixTitle: { size: 14, bold: true, align: 'center', keepNext: true },
    AppendixReference: { size: 14, italic: true, align: 'center', after: 12, keepNext: true },
    TableHead: { size: 12, bold: true, align: 'center', before: 3, after: 3 },
    TableText: { size: 12, align: 'left', before: 2, after: 2 },
    PageNumber: { size: 13, align: 'center' },
  },
};

/** Guide 36-HD/VPTW of 2018: papers of the Party, which its organisations and some associations follow. */
export const party: Profile = {
  ...decree30,
  head: { left: 80, right: 85 },
  rules: { motto: 1, issuer: '*', subject: '-----' },
  styles: {
    ...decree30.styles,
    Country: { size: 15, bold: true, align: 'center' },
    Superior: { size: 14, align: 'center' },
    Issuer: { size: 14, bold: true, align: 'center' },
    Star: { size: 14, align: 'center' },
    Symbol: { size: 14, align: 'center' },
    PlaceAndDay: { size: 14, italic: true, align: 'center', before: 6 },
    Kind: { size: 16, bold: true, align: 'center', before: 18, keepNext: true },
    Subject: { size: 15, bold: true, align: 'center', keepNext: true },
    SignedPost: { size: 14, align: 'center', keepNext: true },
    ReceiversLabel: { size: 14, underline: true, align: 'left', before: 6 },
    Receiver: { size: 12, align: 'left' },
    PageNumber: { size: 14, align: 'center' },
  },
};

export const profiles: Readonly<Record<ProfileName, Profile>> = { decree30, party };
