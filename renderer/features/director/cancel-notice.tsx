import type { Cancelling } from '#shared/domain/cancelling';
import { addDays, shortDate } from '#shared/lib/iso-date';
import { Notice } from '../../ui/notice';

/** The same of an edition of the school's regulation. */
export function RegulationCancelNotice({
  cancelling: { standing, next },
}: {
  cancelling: Cancelling;
}) {
  const after =
    next === null
      ? 'После неё у школы не будет своего регламента: работают по исходному тексту.'
      : `После неё снова действует редакция №\u00a0${String(next)}.`;
  return (
    <Notice tone="warning" title="Отмену нельзя взять обратно">
      <p className="director-plain">
        {standing === 'in-force'
          ? `Редакция перестаёт действовать сразу. ${after}`
          : 'Редакция уже не действует: её заменила более новая.'}
      </p>
      <p className="director-plain">
        Её документы будут с отметкой «ОТМЕНЁН»: снимите прежние со{'\u00a0'}стенда и с{'\u00a0'}
        сайта.
      </p>
    </Notice>
  );
}

/** What the cancelling of an edition comes to, before it is signed. */
export function CancelNotice({ cancelling }: { cancelling: Cancelling }) {
  return (
    <Notice tone="warning" title="Отмену нельзя взять обратно">
      <p className="director-plain">{forceText(cancelling)}</p>
      <p className="director-plain">
        Консультации, которые уже проведены по этой редакции, остаются проведёнными по графику. Её
        документы будут с отметкой «ОТМЕНЁН»: снимите прежние со{'\u00a0'}стенда и с{'\u00a0'}сайта.
      </p>
    </Notice>
  );
}

function forceText({ standing, on, next }: Cancelling): string {
  switch (standing) {
    case 'in-force':
      return `Сегодня, ${shortDate(on)}, редакция действует последний день. ${nextText(on, next)}`;
    case 'upcoming':
      return 'Редакция ещё не действует и действовать не будет.';
    default:
      return 'Редакция уже не действует.';
  }
}

function nextText(on: string, next: number | null): string {
  const from = shortDate(addDays(on, 1));
  return next === null
    ? `С ${from} утверждённого графика нет: консультант составит новую редакцию.`
    : `С ${from} действует редакция №\u00a0${String(next)}.`;
}
