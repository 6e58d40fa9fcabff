import { useTranslation } from 'react-i18next';
import { activeParties, type IntroductionView, ownParty } from './introduction-view.ts';

/** What the reader’s side has said; where its yes was not enough, that others did not, and of several not who. */
export function useOwnAnswer() {
  const { t } = useTranslation();
  return (introduction: IntroductionView): string | null => {
    const said = ownParty(introduction)?.state;
    if (said !== 'yes' && said !== 'no') return null;
    const { status } = introduction;
    const count = activeParties(introduction).filter((party) => !party.isYours).length;
    return said === 'yes' && (status === 'declined' || status === 'lapsed')
      ? t(`introductions.onlyYouSaidYes.${status}`, { count })
      : t(`introductions.youSaid.${said}`);
  };
}
