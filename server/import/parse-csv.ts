/**
 * Reads comma-separated values as RFC 4180 has them: fields in quotes may hold commas, line ends and doubled quotes.
 * Each record becomes an object by the names in the first line, with the number of the line it began on.
 */
export function parseCsv(text: string): { line: number; values: Record<string, string> }[] {
  const records: { line: number; fields: string[] }[] = [];
  let fields: string[] = [];
  let field = '';
  let isQuoted = false;
  let line = 1;
  let began = 1;
  const endField = (): void => {
    fields.push(field);
    field = '';
  };
  const endRecord = (): void => {
    endField();
    if (fields.some((value) => value !== '')) records.push({ line: began, fields });
    fields = [];
    began = line;
  };
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  for (let at = 0; at < source.length; at += 1) {
    const character = source[at];
    if (character === '\n') line += 1;
    if (isQuoted) {
      if (character !== '"') field += character;
      else if (source[at + 1] === '"') {
        field += '"';
        at += 1;
      } else isQuoted = false;
    } else if (character === '"' && field === '') isQuoted = true;
    else if (character === ',') endField();
    else if (character === '\n') endRecord();
    else field += character;
  }
  if (field !== '' || fields.length > 0) endRecord();
  const [header, ...rows] = records;
  const names = (header?.fields ?? []).map((name) => name.trim());
  return rows.map((row) => ({
    line: row.line,
    values: Object.fromEntries(names.map((name, at) => [name, row.fields[at] ?? ''])),
  }));
}
