/** What a roster may be: five times the largest city association, and far from what would hurt the machine. */
export const fileLimits = {
  /** Of the file as it comes. 25,000 people take about 1.5 MB as .xlsx, 5 MB as .csv. */
  bytes: 10_000_000,
  /** Of a workbook once it is unpacked. */
  unpackedBytes: 80_000_000,
  entries: 1000,
  /** Sheets of names pack about 1 to 12; what packs far better is not made of names. */
  ratio: 120,
  /** Below this a ratio says nothing. */
  ratioFromBytes: 2_000_000,
  rows: 30_000,
  columns: 104,
  sheets: 60,
} as const;

/** Why a file is not opened, or cannot be read. */
export type FileProblem =
  | 'none'
  | 'large'
  | 'bomb'
  | 'xls'
  | 'locked'
  | 'word'
  | 'pdf'
  | 'image'
  | 'other'
  | 'unreadable'
  | 'wide'
  | 'rows'
  | 'sheets'
  | 'empty'
  | 'columns'
  | 'fetch';
