/** The text of a paper: head, title, blocks, end, appendices, each appendix with page numbers of its own. */
import type { Appendix, Block, Letterhead, OfficialDocument, Signature, Table } from './document.ts';
import type { Profile } from './profile.ts';
import { textWidth } from './text-width.ts';
import { escapeXml, paragraph, rule, run, twips, twoCells } from './xml.ts';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** Ids of the lists in numbering.xml: dashes, then one of headings for each part. */
export const DASHES = 1;
export const headingList = (part: number): number => 2 + part;
/** How many lists of headings a paper needs: they begin anew in each part. */
export const partsOf = (document: OfficialDocument): number =>
  1 +
  [...document.blocks, ...(document.appendices ?? []).flatMap(({ blocks }) => blocks)].filter(
    ({ type }) => type === 'part',
  ).length;

export function documentXml(document: OfficialDocument, profile: Profile): string {
  const counter = { part: 0 };
  const { appendices = [] } = document;
  const main = [
    headXml(document.head, profile),
    ...titleXml(document, profile),
    ...blocksXml(document.blocks, profile, counter),
    // Two tables without a paragraph between them are one: the signatures would stand in the last rows.
    ...(document.blocks.at(-1)?.type === 'table' ? [THIN] : []),
    endXml(document, profile),
  ].join('');
  const sections = appendices.map((one) => appendixXml(one, profile, counter));
  const all = [main, ...sections];
  const properties = [
    sectionXml(profile, false),
    ...appendices.map(({ lying }) => sectionXml(profile, lying ?? false)),
  ];
  // The properties of all sections but the last stand in the last paragraph of each.
  const body = all.map((content, index) =>
    index < all.length - 1
      ? `${content}<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>${properties[index]}</w:pPr></w:p>`
      : `${content}${properties[index]}`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${NAMESPACES}><w:body>${body.join('')}</w:body></w:document>`;
}

function headXml(head: Letterhead, { head: widths, rules, styles }: Profile): string {
  const longest = (lines: readonly string[], style: { size: number; bold?: boolean }) =>
    Math.max(0, ...lines.map((line) => textWidth(line, style.size, style.bold ?? false)));
  const left = [
    ...(head.superior.length > 0 ? [paragraph('Superior', run(head.superior.join('\n')))] : []),
    paragraph('Issuer', run(head.issuer.join('\n'))),
    typeof rules.issuer === 'string'
      ? paragraph('Star', run(rules.issuer))
      : rule(widths.left, rules.issuer * longest(head.issuer, styles.Issuer)),
    paragraph('Symbol', run(head.symbol)),
  ];
  const right = [
    paragraph('Country', run(head.country)),
    ...(head.motto === '' ? [] : [paragraph('Motto', run(head.motto))]),
    rule(
      widths.right,
      rules.motto * (head.motto === '' ? longest([head.country], styles.Country) : longest([head.motto], styles.Motto)),
    ),
    paragraph('PlaceAndDay', run(head.placeAndDay)),
  ];
  return twoCells(widths, left.join(''), right.join(''));
}

function titleXml(document: OfficialDocument, { page, rules, styles }: Profile): string[] {
  const width = page.width - page.left - page.right;
  const longest = Math.max(0, ...document.subject.map((line) => textWidth(line, styles.Subject.size, true)));
  const { label = '', names = [] } = document.addressees ?? {};
  const [only] = names;
  return [
    paragraph('Kind', run(document.kind)),
    ...document.subject.map((line) => paragraph('Subject', run(line))),
    typeof rules.subject === 'string'
      ? paragraph('Strokes', run(rules.subject))
      : rule(width, rules.subject * Math.min(width, longest), styles.Kind.before),
    ...(only && names.length === 1 ? [paragraph('Addressee', run(`${label} ${only}.`))] : []),
    ...(names.length > 1
      ? [
          paragraph('BodyText', run(label), '<w:keepNext/>'),
          ...names.map((name, index) => dash(ended(name, index, names))),
        ]
      : []),
  ];
}

/** Things in a list end with a semicolon, the last with a point. */
const ended = (name: string, index: number, all: readonly string[]) => `${name}${index === all.length - 1 ? '.' : ';'}`;

const dash = (text: string) =>
  paragraph('DashItem', run(text), `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${DASHES}"/></w:numPr>`);

/** A paragraph that is hardly seen. */
const THIN = '<w:p><w:pPr><w:spacing w:before="0" w:after="120" w:line="20" w:lineRule="exact"/></w:pPr></w:p>';

/** What follows a table keeps a paragraph's distance from it. */
function blocksXml(blocks: readonly Block[], profile: Profile, counter: { part: number }): string[] {
  return blocks.flatMap((block, at) => {
    const afterTable = at > 0 && blocks[at - 1]?.type === 'table';
    if (afterTable && block.type === 'table') return [THIN, blockXml(block, profile, counter)];
    const written = blockXml(block, profile, counter);
    return [afterTable ? written.replace('<w:pStyle w:val="BodyText"/>', BELOW_TABLE) : written];
  });
}

const BELOW_TABLE = '<w:pStyle w:val="BodyText"/><w:spacing w:before="120"/>';

function blockXml(block: Block, profile: Profile, counter: { part: number }): string {
  switch (block.type) {
    case 'part':
      counter.part += 1;
      return paragraph('PartLabel', run(block.label)) + paragraph('PartTitle', run(block.title));
    case 'heading': {
      const list = `<w:numPr><w:ilvl w:val="${block.level - 1}"/><w:numId w:val="${headingList(counter.part)}"/></w:numPr>`;
      return paragraph(block.level === 1 ? 'Heading1' : 'Heading2', run(block.text), list);
    }
    case 'paragraph': {
      const align =
        block.align && block.align !== 'justify' ? `<w:ind w:firstLine="0"/><w:jc w:val="${block.align}"/>` : '';
      return paragraph('BodyText', run(block.text, { italic: block.italic ?? false }), align);
    }
    case 'dashes':
      return block.items.map(dash).join('');
    case 'table':
      return tableXml(block, profile);
  }
}

function tableXml({ columns, rows }: Table, _: Profile): string {
  const sizes = columns.map(({ width }) => twips(width));
  const border = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`;
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('');
  const cell = (index: number, content: string) =>
    `<w:tc><w:tcPr><w:tcW w:w="${sizes[index]}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`;
  const head = columns.map(({ title }, index) => cell(index, paragraph('TableHead', run(title)))).join('');
  const body = rows.map(({ cells, bold }) => {
    const filled = columns.map(({ align }, index) =>
      cell(
        index,
        paragraph('TableText', run(cells[index] ?? '', { bold: bold ?? false }), `<w:jc w:val="${align ?? 'left'}"/>`),
      ),
    );
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${filled.join('')}</w:tr>`;
  });
  return `<w:tbl><w:tblPr><w:tblW w:w="${sizes.reduce((a, b) => a + b, 0)}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${sizes.map((size) => `<w:gridCol w:w="${size}"/>`).join('')}</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head}</w:tr>${body.join('')}</w:tbl>`;
}

function endXml({ signatures, receivers }: OfficialDocument, { end }: Profile): string {
  if (signatures.length === 0 && !receivers) return '';
  const signed = ({ authority, post, name }: Signature) =>
    `${authority ? paragraph('Authority', run(authority)) : ''}${paragraph('SignedPost', run(post))}${paragraph('SignedName', run(name))}`;
  const last = signatures.at(-1);
  const first = signatures.length > 1 ? signatures[0] : undefined;
  const told = receivers
    ? paragraph('ReceiversLabel', run(receivers.label)) +
      receivers.names
        .map((name, index) =>
          paragraph('Receiver', run(`- ${name}${index === receivers.names.length - 1 ? '.' : ';'}`)),
        )
        .join('')
    : '';
  const left = first ? signed(first) : told || paragraph('Receiver', '');
  return twoCells(end, left, last ? signed(last) : paragraph('Receiver', '')) + (first ? told : '');
}

function appendixXml(appendix: Appendix, profile: Profile, counter: { part: number }): string {
  return [
    paragraph('AppendixLabel', run(appendix.label)),
    paragraph('AppendixTitle', run(appendix.title)),
    paragraph('AppendixReference', run(appendix.reference)),
    ...blocksXml(appendix.blocks, profile, counter),
  ].join('');
}

/** Page numbers begin at 1 in each section and are not shown on its first page. */
function sectionXml({ page }: Profile, lying: boolean): string {
  const size = lying
    ? `<w:pgSz w:w="${twips(page.height)}" w:h="${twips(page.width)}" w:orient="landscape"/>`
    : `<w:pgSz w:w="${twips(page.width)}" w:h="${twips(page.height)}"/>`;
  const margins = `<w:pgMar w:top="${twips(page.top)}" w:right="${twips(page.right)}" w:bottom="${twips(page.bottom)}" w:left="${twips(page.left)}" w:header="${twips(page.number)}" w:footer="${twips(page.number)}" w:gutter="0"/>`;
  return `<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:headerReference w:type="first" r:id="rId5"/>${size}${margins}<w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>`;
}

export const headerXml = (isFirst: boolean): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:hdr ${NAMESPACES}>${paragraph('PageNumber', isFirst ? '' : `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">${escapeXml(' PAGE ')}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`)}</w:hdr>`;
