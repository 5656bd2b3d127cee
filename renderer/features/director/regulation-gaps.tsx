import { regulationGaps } from '#shared/domain/regulation-gaps';
import type { RegulationContent } from '#shared/domain/regulation-statement';
import { Notice } from '../../ui/notice';

/** What the edition lacks, before the director signs it; nothing where it lacks nothing. */
export function RegulationGaps({ content }: { content: RegulationContent }) {
  const gaps = regulationGaps(content);
  if (gaps.length === 0) return null;
  return (
    <Notice tone="warning" title="На что обратить внимание">
      {gaps.map(({ text }) => (
        <p key={text} className="director-plain">
          {text}
        </p>
      ))}
    </Notice>
  );
}
