import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attachmentHeader } from '../../../server/files/content-disposition.ts';
import { tidyFileName } from '../../../server/log/add-file.ts';

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\a\\Plan.docx', 'Plan.docx'],
  ['a\r\nSet-Cookie: b', 'aSet-Cookie: b'],
  ['\u202egnp.exe', 'gnp.exe'],
  ['   ', 'file'],
  ['', 'file'],
  ['Données des districts 2025.xlsx', 'Données des districts 2025.xlsx'],
])('the name %j is kept as %j', (given, kept) => {
  expect(tidyFileName(given)).toBe(kept);
});

test('a name in any script arrives in the header, and the plain one stands beside it', () => {
  expect(attachmentHeader('Données (2025).xlsx')).toBe(
    `attachment; filename="Donn_es (2025).xlsx"; filename*=UTF-8''Donn%C3%A9es%20%282025%29.xlsx`,
  );
});

test('no name whatever gets out of its header', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (given) => {
      const header = attachmentHeader(tidyFileName(given));
      expect(header).toMatch(
        /^attachment; filename="[^"\\;%\r\n]*"; filename\*=UTF-8''[\w.!~%$&+^`|#-]*$/,
      );
      expect(new Headers({ 'content-disposition': header }).get('content-disposition')).toBe(
        header,
      );
    }),
  );
});
