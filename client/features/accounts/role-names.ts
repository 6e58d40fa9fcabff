import { useTranslation } from 'react-i18next';
import type { StaffRole } from '../../../shared/actor.ts';
import { useNameList } from '../../ui/names.ts';

/** Staff roles as a list in the reader's language: “case manager and committee member”. */
export function useStaffRoleNames(): (roles: readonly StaffRole[]) => string {
  const { t } = useTranslation();
  const list = useNameList();
  return (roles) => list(roles.map((role) => t(`accounts.staffRoles.${role}`)));
}
