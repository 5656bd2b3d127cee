import { useId } from 'react';
import Check from 'lucide-react/icons/check';
import CircleAlert from 'lucide-react/icons/circle-alert';
import CircleDashed from 'lucide-react/icons/circle-dashed';
import type { PreflightVerdict } from '#shared/domain/support-preflight';
import type { RequestCheck } from '#shared/domain/support-request';
import { counted, NBSP } from '#shared/lib/text';
import { Icon } from '../../../ui/visually-hidden';
import { paragraphWords } from './preflight-words';

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
      <Unmet
        title="С этим могут отклонить"
        verdicts={unmet.filter(({ severity }) => severity === 'refusal')}
        onGo={onGo}
      />
      <Unmet
        title="С этим ответят быстрее"
        verdicts={unmet.filter(({ severity }) => severity === 'advice')}
        onGo={onGo}
      />
      {met.length === 0 ? null : (
        <details className="support-preflight-met">
          <summary>{`Выполнено: ${counted(met.length, CHECKS)}`}</summary>
          <ul className="support-plain">
            {met.map(({ check, words }) => (
              <li key={check} className="support-check">
                <Icon>
                  <Check />
                </Icon>
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
        {verdicts.map(({ check, words, severity, paragraph }) => (
          <li key={check}>
            <button
              type="button"
              className="support-check support-check-button"
              data-severity={severity}
              onClick={() => {
                onGo(check);
              }}
            >
              <Icon>{severity === 'refusal' ? <CircleAlert /> : <CircleDashed />}</Icon>
              <span>
                {words} <span className="support-quiet">({paragraphWords(paragraph)})</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
