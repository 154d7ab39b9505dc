/** Writes a paper as .docx (ECMA-376): the parts of the package, packed. */
import { strToU8, zipSync } from 'fflate';
import { DASHES, documentXml, headerXml, headingList, partsOf } from './body.ts';
import type { OfficialDocument } from './document.ts';
import { type Profile, profiles, styleNames } from './profile.ts';
import { escapeXml, styleXml, twips } from './xml.ts';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** @returns the bytes of the file; the same document gives the same bytes */
export function writeDocx(document: OfficialDocument, profile: Profile = profiles[document.head.form]): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relations([
      ['rId1', `${OFFICE}/relationships/officeDocument`, 'word/document.xml'],
      ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': coreProperties(document),
    'word/document.xml': documentXml(document, profile),
    'word/_rels/document.xml.rels': relations([
      ['rId1', `${OFFICE}/relationships/styles`, 'styles.xml'],
      ['rId2', `${OFFICE}/relationships/numbering`, 'numbering.xml'],
      ['rId3', `${OFFICE}/relationships/settings`, 'settings.xml'],
      ['rId4', `${OFFICE}/relationships/header`, 'header1.xml'],
      ['rId5', `${OFFICE}/relationships/header`, 'header2.xml'],
    ]),
    'word/styles.xml': stylesXml(profile),
    'word/numbering.xml': numberingXml(document, profile),
    'word/settings.xml': `${HEAD}<w:settings ${W}><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
    'word/header1.xml': headerXml(false),
    'word/header2.xml': headerXml(true),
  };
  const files = Object.entries(parts).map(([name, text]) => [name, strToU8(text)]);
  return zipSync(Object.fromEntries(files), { level: 6, mtime: document.made.at });
}

const contentTypes = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
  ['word/document.xml', `${WORD}.document.main+xml`],
  ['word/styles.xml', `${WORD}.styles+xml`],
  ['word/numbering.xml', `${WORD}.numbering+xml`],
  ['word/settings.xml', `${WORD}.settings+xml`],
  ['word/header1.xml', `${WORD}.header+xml`],
  ['word/header2.xml', `${WORD}.header+xml`],
  ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
]
  .map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`)
  .join('')}</Types>`;

const relations = (all: readonly (readonly [id: string, type: string, target: string])[]) =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

function coreProperties({ kind, subject, made }: OfficialDocument): string {
  const at = made.at.toISOString().replace(/\.\d+Z$/u, 'Z');
  return `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml([kind, ...subject].join(' '))}</dc:title><dc:creator>${escapeXml(made.by)}</dc:creator><dc:language>vi-VN</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created></cp:coreProperties>`;
}

function stylesXml({ font, styles }: Profile): string {
  const fonts = `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:cs="${font}" w:eastAsia="${font}"/>`;
  const own = styleNames.map((name) => {
    const { paragraph, run } = styleXml(styles[name]);
    return `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${name}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
  });
  return `${HEAD}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:color w:val="000000"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${own.join('')}</w:styles>`;
}

/** Lists of Word: dashes, and for each part headings I. and 1. that begin anew. */
function numberingXml(document: OfficialDocument, profile: Profile): string {
  const indent = twips(profile.styles.Heading1.firstLine ?? 0);
  const level = (at: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="space"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="${indent}"/></w:pPr></w:lvl>`;
  const lists = [
    `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>${level(0, 'bullet', '-')}</w:abstractNum>`,
    `<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}</w:abstractNum>`,
  ];
  const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
  const headings = Array.from(
    { length: partsOf(document) },
    (_, part) => `<w:num w:numId="${headingList(part)}"><w:abstractNumId w:val="1"/>${restart}</w:num>`,
  );
  return `${HEAD}<w:numbering ${W}>${lists.join('')}<w:num w:numId="${DASHES}"><w:abstractNumId w:val="0"/></w:num>${headings.join('')}</w:numbering>`;
}
