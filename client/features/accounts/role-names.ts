import { useTranslation } from 'react-i18next';
import type { StaffRole } from '../../../shared/actor.ts';
import { formatLocaleOf } from '../../ui/time/formats.ts';

/** Staff roles as a list in the reader's language: “case manager and committee member”. */
export function useStaffRoleNames(): (roles: readonly StaffRole[]) => string {
  const { t, i18n } = useTranslation();
  return (roles) =>
    new Intl.ListFormat(formatLocaleOf(i18n.language)).format(
      roles.map((role) => t(`accounts.staffRoles.${role}`)),
    );
}
