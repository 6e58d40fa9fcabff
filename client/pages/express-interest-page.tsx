import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lettersToAddressADay } from '../../shared/interests/limits.ts';
import { useSession } from '../features/accounts/session.ts';
import {
  ExpressInterestForm,
  type TypedInterest,
} from '../features/interests/express-interest-form.tsx';
import { PageHeader } from '../ui/page-header.tsx';

/** A few lines without an account; then the mailbox. */
export function ExpressInterestPage() {
  const { t } = useTranslation();
  const { person } = useSession();
  const [sent, setSent] = useState<TypedInterest | null>(null);
  const [isChanging, setIsChanging] = useState(false);
  if (sent && !isChanging) {
    return (
      <>
        <PageHeader
          title={t('interests.sent.title')}
          lead={t('interests.sent.lead', { email: sent.email.trim() })}
        />
        <p className="soft" style={{ marginBlockEnd: 'var(--s-5)' }}>
          {t('interests.sent.hint', { count: lettersToAddressADay })}
        </p>
        <div className="buttons">
          <Button onClick={() => setIsChanging(true)}>{t('interests.sent.change')}</Button>
          <Button component={Link} to="/directory">
            {t('interests.sent.browse')}
          </Button>
        </div>
      </>
    );
  }
  return (
    <>
      <PageHeader title={t('interests.express.title')} lead={t('interests.express.lead')} />
      <ExpressInterestForm
        begunWith={sent ?? (person ? { name: person.name, email: person.email } : {})}
        onSent={(typed) => {
          setSent(typed);
          setIsChanging(false);
          window.scrollTo(0, 0);
        }}
      />
    </>
  );
}
