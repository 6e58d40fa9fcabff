import { useTranslation } from 'react-i18next';
import { useNameList } from '../../ui/names.ts';
import type { TrailLine } from './log-types.ts';

/** The sentence of one line of the trail; what was recorded for somebody tells by whom. */
export function useTrailSentence(): (line: TrailLine) => string {
  const { t } = useTranslation();
  const list = useNameList();
  return (line) => {
    const sentence = t(`trail.${line.event.replace('.', '_')}`, {
      person: line.forPerson ?? line.person ?? t('trail.mechanism'),
      organisations: list(line.organisations),
      number: line.number ?? '',
    });
    const isRecordedFor = line.forPerson !== null && line.person !== null;
    return isRecordedFor ? t('log.recordedBy', { sentence, recorder: line.person }) : sentence;
  };
}
