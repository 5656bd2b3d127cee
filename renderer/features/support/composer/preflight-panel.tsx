import { useId } from 'react';
import type { PreflightVerdict } from '#shared/domain/support-preflight';
import type { RequestCheck } from '#shared/domain/support-request';
import { counted, NBSP } from '#shared/lib/text';
import { CheckSign } from '../../../ui/check-sign';

type PanelProps = {
  verdicts: readonly PreflightVerdict[];
  /** Leads to the field in which a check is met. */
  onGo: (check: RequestCheck) => void;
};

/** «Проверка»: what support would miss in the request, while it is being written (п. 3, 6). */
export function PreflightPanel({ verdicts, onGo }: PanelProps) {
  const id = useId();
  const unmet = verdicts.filter(({ isMet }) => !isMet);
  const met = verdicts.filter(({ isMet }) => isMet);
  return (
    <section className="support-preflight" aria-labelledby={id}>
      <h3 id={id} className="support-preflight-title">
        Проверка перед отправкой
      </h3>
      <p role="status" className="support-preflight-sum">
        {unmet.length === 0
          ? 'Всё сказано: обращение можно отправлять'
          : `Осталось уточнить: ${unmet.length}${NBSP}из${NBSP}${verdicts.length}`}
      </p>
      {GROUPS.map(({ title, isOf }) => (
        <Unmet key={title} title={title} verdicts={unmet.filter(isOf)} onGo={onGo} />
      ))}
      {met.length === 0 ? null : (
        <details className="support-preflight-met">
          <summary>{`Выполнено: ${counted(met.length, CHECKS)}`}</summary>
          <ul className="support-plain">
            {met.map(({ check, words }) => (
              <li key={check} className="support-check">
                <CheckSign state="met" />
                <span>{words}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {unmet.length === 0 ? null : (
        <p className="support-quiet">
          Отправить можно и так: что осталось неясным, сохранится в отметке об отправке.
        </p>
      )}
    </section>
  );
}

interface Group {
  readonly title: string;
  readonly isOf: (verdict: PreflightVerdict) => boolean;
}

/** The gravest first. */
const GROUPS: readonly Group[] = [
  {
    title: 'Этого в обращении быть не должно (152-ФЗ)',
    isOf: ({ paragraph }) => paragraph === 'ФЗ',
  },
  {
    title: `Без этого могут отклонить (п.${NBSP}3, 6)`,
    isOf: ({ paragraph, severity }) => paragraph !== 'ФЗ' && severity === 'refusal',
  },
  {
    title: 'С этим ответят быстрее',
    isOf: ({ paragraph, severity }) => paragraph !== 'ФЗ' && severity === 'advice',
  },
];

const CHECKS = ['требование', 'требования', 'требований'] as const;

function Unmet({ title, verdicts, onGo }: PanelProps & { title: string }) {
  const id = useId();
  if (verdicts.length === 0) return null;
  return (
    <div className="support-preflight-group">
      <h4 id={id} className="support-preflight-kind">
        {title}
      </h4>
      <ul className="support-plain" aria-labelledby={id}>
        {verdicts.map(({ check, words, severity }) => (
          <li key={check}>
            <button
              type="button"
              className="support-check support-check-button"
              data-severity={severity}
              onClick={() => {
                onGo(check);
              }}
            >
              <CheckSign state={severity === 'refusal' ? 'grave' : 'wanted'} />
              <span>{words}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
