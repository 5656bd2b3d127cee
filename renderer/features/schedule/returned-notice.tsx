import type { ToldRemark } from '#shared/domain/edition-remarks';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { useRemarks } from './remarks';

/** What the director wants mended: on the whole, then part by part. @param when it came back */
export function ReturnedNotice({ when, remarks }: { when: string; remarks: string }) {
  const { all, show } = useRemarks();
  return (
    <Notice tone="warning" title={`Возвращена на доработку ${when}`}>
      {remarks.trim() === '' ? null : <p className="schedule-remarks">{remarks}</p>}
      {all.length === 0 ? null : (
        <ul className="schedule-remark-list" aria-label="Замечания к приёмам и исключениям">
          {all.map((remark) => (
            <li key={remark.of}>
              <p className="schedule-remark-about">
                {remark.about}
                {remark.since === 'same' ? null : (
                  <span className="schedule-quiet"> — {sinceText(remark)}</span>
                )}
              </p>
              <p className="schedule-remarks">{remark.text}</p>
              {remark.since === 'removed' ? null : (
                <Button
                  size="small"
                  variant="quiet"
                  aria-label={`${SHOW[remark.kind]}: ${remark.about}`}
                  onPress={() => {
                    show(remark);
                  }}
                >
                  {SHOW[remark.kind]}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

const SHOW = { reception: 'Показать приём', exception: 'Показать исключение' } as const;

/** What has become of the part since the remark was written. */
function sinceText({ kind, since }: ToldRemark): string {
  const isReception = kind === 'reception';
  if (since === 'removed') return isReception ? 'приём убран' : 'исключение убрано';
  return isReception ? 'приём исправлен' : 'исключение исправлено';
}
