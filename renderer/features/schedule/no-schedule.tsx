import { SCHEDULE_TEMPLATES } from '#shared/domain/schedule-templates';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { Publishing } from './publication/publishing';

type NoScheduleProps = {
  isReady: boolean;
  isLocked: boolean;
  /** @param template the one to begin from, null for the dialog's own first choice */
  onNew: (template: string | null) => void;
};

/** «График» before its first edition: what belongs here, and weeks to begin from. */
export function NoSchedule({ isReady, isLocked, onNew }: NoScheduleProps) {
  const begin = (template: string | null) => (): void => {
    onNew(template);
  };
  return (
    <Page
      title="График"
      summary="Когда и где помогают с электронным журналом"
      actions={
        <Button variant="primary" isDisabled={isLocked || !isReady} onPress={begin(null)}>
          Новый график
        </Button>
      }
    >
      {isReady ? (
        <EmptyState
          title="Графика пока нет"
          action={<Templates isLocked={isLocked} onNew={onNew} />}
        >
          График говорит, когда и где консультант помогает сотрудникам и родителям. По регламенту он
          висит на стенде и на сайте школы. Начните с готовой недели: её приёмы можно двигать и
          менять, потом черновик отправляют руководителю.
        </EmptyState>
      ) : null}
      {isReady ? <Publishing shown={null} isLocked={isLocked} /> : null}
    </Page>
  );
}

function Templates({ isLocked, onNew }: Pick<NoScheduleProps, 'isLocked' | 'onNew'>) {
  return (
    <ul className="schedule-templates">
      {SCHEDULE_TEMPLATES.map(({ id, title, summary }) => (
        <li key={id} className="schedule-template">
          <Button
            isDisabled={isLocked}
            aria-describedby={`template-${id}`}
            onPress={() => {
              onNew(id);
            }}
          >
            {title}
          </Button>
          <p id={`template-${id}`} className="schedule-quiet">
            {summary}
          </p>
        </li>
      ))}
    </ul>
  );
}
