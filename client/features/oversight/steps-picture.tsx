import { useMediaQuery } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { StepOfRequests } from '../../../shared/oversight/caseload.ts';
import { useCountList } from '../../ui/names.ts';
import { Picture } from '../../ui/picture/picture.tsx';
import { PictureTable } from '../../ui/picture/picture-table.tsx';
import type { Requests } from './caseload-search.ts';
import { laySteps, type StepPlace } from './step-layout.ts';
import stepStyles from './steps-picture.module.css';

const across = 107;
/** From the end of the thickest step to where those that left are told. */
const fall = 28;
const stub = 34;
const node = 10;
/** Beside what is here now, but below what the flow says of its time. */
const highestLabel = 22;

/** The step lies along the way: its thickness runs from top to bottom. */
function StepAlong({ place, floor }: { place: StepPlace; floor: number }) {
  const { thickness, onward, hereFrom, here, closedCount } = place;
  return (
    <svg className="mirrors" width="100%" height={floor} aria-hidden="true">
      {onward > 0 && (
        <rect className={stepStyles.flow} x={node} y="0" width="100%" height={onward} />
      )}
      {here > 0 && (
        <rect
          className={stepStyles.here}
          x={node}
          y={hereFrom + 1}
          width={stub}
          height={Math.max(here - 1, 1)}
        />
      )}
      <rect className={stepStyles.node} x="0" y="0" width={node} height={thickness} />
      {closedCount > 0 && (
        <path
          className={stepStyles.leave}
          d={`M${node / 2} ${thickness + 4}V${floor}M${node / 2 - 3} ${floor - 4}l3 4 3-4`}
        />
      )}
    </svg>
  );
}

/** On the phone the way goes down the page, and the thickness across it, in per cent. */
function StepDown({ place }: { place: StepPlace }) {
  const { thickness, onward, hereFrom, here } = place;
  return (
    <svg className="mirrors" width="100%" height="30" aria-hidden="true">
      {onward > 0 && (
        <rect className={stepStyles.flow} x="0" y={node} width={`${onward}%`} height="20" />
      )}
      {here > 0 && (
        <rect
          className={stepStyles.here}
          x={`${hereFrom}%`}
          y={node}
          width={`${here}%`}
          height="10"
        />
      )}
      <rect className={stepStyles.node} x="0" y="0" width={`${thickness}%`} height={node} />
    </svg>
  );
}

function useOutcomes() {
  const { t } = useTranslation();
  const list = useCountList();
  return (closed: StepOfRequests['closed']): string =>
    list(
      closed.map(({ outcome, count }) =>
        t(`oversight.steps.outcomes.${outcome}`, { times: count }),
      ),
    );
}

type StepsPictureProps = { steps: StepOfRequests[]; months: number; requests: Requests };

/** How far the requests of the period have come, where they stay, and where they left. */
export function StepsPicture({ steps, months, requests }: StepsPictureProps) {
  const { t } = useTranslation();
  const outcomes = useOutcomes();
  const isDown = useMediaQuery('(max-width: 60em)', false, { getInitialValueInEffect: false });
  const heading = t('oversight.steps.heading');
  const places = laySteps(steps, isDown ? 100 : across);
  const floor = Math.max(...places.map(({ thickness }) => thickness)) + fall;
  if (steps.every((step) => step.reached === 0)) {
    return <Picture heading={heading} caption={t('oversight.steps.none')} />;
  }
  const reached = ({ status, reached: count }: StepOfRequests) =>
    count === 0 ? (
      <b>{count}</b>
    ) : (
      <Link to="/cases" search={{ ...requests, reached: status, status: 'all' }}>
        <b>{count}</b>
        <span className="vh"> {t('oversight.steps.reachedIt', { count })}</span>
      </Link>
    );
  const hereNow = ({ status: furthest, hereNow: count }: StepOfRequests) => (
    <Link to="/cases" search={{ ...requests, furthest, status: 'open' }}>
      {t('oversight.steps.hereNow', { count })}
    </Link>
  );
  const left = ({ status: furthest, closed }: StepOfRequests, count: number) => (
    <>
      <Link to="/cases" search={{ ...requests, furthest, status: 'closed' }}>
        <b>{t('oversight.steps.closed', { count })}</b>
      </Link>
      <span>{outcomes(closed)}</span>
    </>
  );
  return (
    <Picture
      heading={heading}
      caption={t('oversight.steps.caption', { count: months })}
      legend={<p className="cap">{t('oversight.steps.heldToo')}</p>}
      asList={() => (
        <PictureTable
          caption={heading}
          head={[
            t('oversight.steps.step'),
            t('oversight.steps.reached'),
            t('oversight.steps.here'),
            t('oversight.steps.toNext'),
            t('oversight.steps.left'),
          ]}
          rows={places.map(({ step, closedCount }) => ({
            id: step.status,
            cells: [
              t(`caseStatuses.${step.status}`),
              reached(step),
              step.hereNow > 0 ? hereNow(step) : 0,
              step.medianDaysToNext !== null &&
                t('oversight.steps.days', { count: step.medianDaysToNext }),
              closedCount > 0 ? (
                <span key="left" className={stepStyles.gone}>
                  {left(step, closedCount)}
                </span>
              ) : (
                0
              ),
            ],
          }))}
        />
      )}
    >
      <ol className={isDown ? stepStyles.down : stepStyles.along}>
        {places.map((place) => {
          const { step, closedCount, hereFrom, here, onward } = place;
          const middle = hereFrom + here / 2 - 12;
          const labelAt = Math.max(middle, onward > 0 ? highestLabel : 0);
          return (
            <li key={step.status}>
              <p className={stepStyles.name}>
                <span>{t(`caseStatuses.${step.status}`)}</span>
                {reached(step)}
              </p>
              <div className={stepStyles.drawing}>
                {isDown ? <StepDown place={place} /> : <StepAlong place={place} floor={floor} />}
                {step.medianDaysToNext !== null && (
                  <span className={stepStyles.time}>
                    {t('oversight.steps.median', { count: step.medianDaysToNext })}
                  </span>
                )}
                {step.hereNow > 0 && (
                  <span
                    className={stepStyles.hereNow}
                    style={isDown ? undefined : { insetBlockStart: labelAt }}
                  >
                    {hereNow(step)}
                  </span>
                )}
              </div>
              {closedCount > 0 && <p className={stepStyles.gone}>{left(step, closedCount)}</p>}
            </li>
          );
        })}
      </ol>
    </Picture>
  );
}
