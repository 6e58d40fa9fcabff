import { useTranslation } from 'react-i18next';
import { textFor } from '../../i18n.ts';
import { useNameList } from '../../ui/names.ts';
import type { AuditLine } from './use-trail.ts';

/** One line of the trail as a sentence; an event without one of its own is told by its name. */
export function useAuditSentence(): (line: AuditLine) => string {
  const { t } = useTranslation();
  const list = useNameList();
  return (line) => {
    const person = line.person ?? t('audit.mechanism');
    const key = line.name.replace('.', '_');
    const hasNoRoles = line.name === 'person.staffRolesSet' && line.staffRoles?.length === 0;
    // What somebody did about themselves is said shorter, where there are words for it.
    const own = line.isAboutSelf && textFor(`audit.events.${key}_own`) ? `${key}_own` : key;
    const settings = Object.entries(line.settings ?? {}).map(([name, value]) =>
      t('audit.setting', {
        name: textFor(`settings.names.${name}`) ?? name,
        value: textFor(`settings.policies.${value}`) ?? value,
      }),
    );
    return (
      textFor(`audit.events.${hasNoRoles ? `${key}_none` : own}`, {
        person,
        about: line.about ?? t('audit.somebody'),
        to: line.to ?? t('audit.somebody'),
        organisation: line.organisation ?? t('audit.anOrganisation'),
        reference: line.reference ?? '',
        number: line.number ?? '',
        roles: list((line.staffRoles ?? []).map((role) => t(`accounts.staffRoles.${role}`))),
        role: line.membershipRole ? t(`accounts.membershipRoles.${line.membershipRole}`) : '',
        settings: list(settings),
      }) ?? t('audit.unknownEvent', { person, event: line.name })
    );
  };
}
