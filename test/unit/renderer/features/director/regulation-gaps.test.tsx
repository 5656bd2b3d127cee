import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { regulationContent } from '#shared/domain/regulation-statement';
import { RegulationGaps } from '../../../../../renderer/features/director/regulation-gaps';
import { SCHOOL } from '../../../../helpers/posters';
import { regulation, withParagraphs } from '../../../../helpers/regulations';

afterEach(cleanup);

describe('what the director is told before signing the regulation', () => {
  it('is what the edition lacks, section by section', () => {
    const edition = withParagraphs(regulation({ edition: 1, city: '' }), 2, () => []);
    render(<RegulationGaps content={regulationContent(edition, SCHOOL)} />);
    const notice = screen.getByRole('note');
    expect(notice.textContent).toMatch(
      /^На что обратить вниманиеНе указан населённый пункт\.В разделе 2 нет ни одного абзаца\.$/u,
    );
  });

  it('is nothing where it lacks nothing', () => {
    render(<RegulationGaps content={regulationContent(regulation({ edition: 1 }), SCHOOL)} />);
    expect(screen.queryByRole('note')).toBeNull();
  });
});
