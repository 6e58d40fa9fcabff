import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../ui/page-header.tsx';
import { Section } from '../ui/section.tsx';
import { TurnGlyph, type Whose } from '../ui/turn-glyph.tsx';
import styles from './home-page.module.css';

/** Each step with the side that moves: the product's own picture, read from the government's side. */
const steps: { name: 'ask' | 'understand' | 'introduce' | 'agree'; whose: Whose }[] = [
  { name: 'ask', whose: 'yours' },
  { name: 'understand', whose: 'theirs' },
  { name: 'introduce', whose: 'nobodys' },
  { name: 'agree', whose: 'yours' },
];

export function HomePage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('home.title')} lead={t('home.lead')} />
      <p className={`soft ${styles.before ?? ''}`}>{t('home.expressMeaning')}</p>
      <div className={`buttons ${styles.first}`}>
        <Button variant="filled" component={Link} to="/express-interest">
          {t('home.expressInterest')}
        </Button>
        <Button component={Link} to="/directory">
          {t('home.findExpertise')}
        </Button>
        <Button component={Link} to="/sign-in">
          {t('signIn.verb')}
        </Button>
      </div>

      <Section heading={t('home.how')}>
        <ol className={styles.steps}>
          {steps.map((step, at) => (
            <li key={step.name}>
              <TurnGlyph whose={step.whose} />
              <div>
                <h3>
                  {t('home.step', { number: at + 1, name: t(`home.steps.${step.name}.name`) })}
                </h3>
                <p className="soft">{t(`home.steps.${step.name}.text`)}</p>
              </div>
            </li>
          ))}
        </ol>
      </Section>
      <Section heading={t('home.limits')}>
        <p className={styles.limits}>{t('home.limitsText')}</p>
      </Section>
    </>
  );
}
