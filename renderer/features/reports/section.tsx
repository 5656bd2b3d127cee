import { useId, type ReactNode } from 'react';
import { groupedNumber } from '#shared/lib/text';
import { classNames } from '../../ui/class-names';

type SectionProps = {
  title: string;
  /** What the figures can't say by themselves. */
  note?: ReactNode;
  isWide?: boolean;
  children: ReactNode;
};

/** A part of the report under its heading. */
export function ReportSection({ title, note, isWide = false, children }: SectionProps) {
  const id = useId();
  return (
    <section
      className={classNames('report-section', isWide && 'report-section-wide')}
      aria-labelledby={id}
    >
      <h2 id={id} className="report-title">
        {title}
      </h2>
      {children}
      {note ? <p className="report-note">{note}</p> : null}
    </section>
  );
}

/** A figure that leads to the records that it counted; nothing leads nowhere. */
export function Figure({ count, href }: { count: number; href: string }) {
  return count === 0 ? (
    <span className="report-nothing">0</span>
  ) : (
    <a className="report-figure" href={href}>
      {groupedNumber(count)}
    </a>
  );
}

/** A figure's length beside the others of its table; it says nothing that the figure doesn't. */
export function Bar({ count, most }: { count: number; most: number }) {
  const share = most === 0 ? 0 : (count / most) * 100;
  return (
    <span className="report-bar" aria-hidden="true">
      <span style={{ inlineSize: `${share.toFixed(1)}%` }} />
    </span>
  );
}
