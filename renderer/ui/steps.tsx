import Check from 'lucide-react/icons/check';
import { Icon, VisuallyHidden } from './visually-hidden';
import './steps.css';

export type StepsProps = {
  label: string;
  titles: readonly string[];
  /** The step that one is at, from 0. */
  current: number;
};

/** How far a short sequence has got: the steps by name, those behind ticked off. Shows the way, isn't one. */
export function Steps({ label, titles, current }: StepsProps) {
  return (
    <ol className="ui-steps" aria-label={label}>
      {titles.map((title, index) => (
        <li
          key={title}
          className="ui-step"
          data-done={index < current ? '' : undefined}
          aria-current={index === current ? 'step' : undefined}
        >
          <span className="ui-step-sign" aria-hidden="true">
            {index < current ? (
              <Icon>
                <Check />
              </Icon>
            ) : (
              index + 1
            )}
          </span>
          {title}
          {index < current ? <VisuallyHidden>, пройден</VisuallyHidden> : null}
        </li>
      ))}
    </ol>
  );
}
