export const fileTypes = [
  'document',
  'spreadsheet',
  'presentation',
  'picture',
  'sound',
  'video',
  'archive',
  'text',
  'pdf',
  'other',
] as const;
export type FileType = (typeof fileTypes)[number];

const patterns: [RegExp, FileType][] = [
  [/^application\/pdf$/, 'pdf'],
  [/spreadsheet|excel/, 'spreadsheet'],
  [/presentation|powerpoint/, 'presentation'],
  [/wordprocessing|msword|opendocument\.text|rtf|epub/, 'document'],
  [/^image\//, 'picture'],
  [/^audio\//, 'sound'],
  [/^video\//, 'video'],
  [/zip|tar|compressed|rar/, 'archive'],
  [/^text\//, 'text'],
];

/** What people call a file of this media type. */
export function fileTypeOf(mediaType: string): FileType {
  return patterns.find(([pattern]) => pattern.test(mediaType))?.[1] ?? 'other';
}
