import { citation, partLine, type RegulationPart } from '#shared/domain/regulation-text';
import { ownAddress, type OwnParagraph, type OwnSection } from '#shared/domain/regulation';
import { orderWords } from '#shared/domain/regulation-compare';
import type { RegulationContent as Content } from '#shared/domain/regulation-statement';
import { Facts } from '../../ui/description-list';
import { RemarkButton, RemarkField, useOpenRemarks, type PartRemarks } from './remark';

type WholeProps = {
  title: string;
  content: Content;
  /** Where remarks are written beside the paragraphs. */
  remarks?: PartRemarks | undefined;
};

/** All that an edition of the regulation says: nothing is cut in what is signed. */
export function RegulationContent({ title, content, remarks }: WholeProps) {
  const { school, order, city, sections, fixed } = content;
  const named = orderWords({ order });
  return (
    <section aria-labelledby="director-whole">
      <h2 id="director-whole" className="director-subtitle">
        {title}
      </h2>
      <Facts
        items={[
          { term: 'Документ', value: content.title },
          { term: 'Школа', value: schoolNameOf(school) },
          { term: 'Населённый пункт', value: city.trim() === '' ? 'не указан' : city },
          { term: 'Приказ', value: named === '' ? 'не указан' : named },
        ]}
      />
      {sections.map((section) => (
        <Section key={section.number} {...{ section, remarks }} />
      ))}
      <p className="director-fixed">П.{'\u00a0'}5, 6 и примечания школа изменить не может.</p>
      {fixed.map((part) => (
        <Part key={part.address} part={part} />
      ))}
    </section>
  );
}

/** As it stands in the head of the document. */
function schoolNameOf({ fullName, shortName }: Content['school']): string {
  const name = fullName.trim() === '' ? shortName : fullName;
  return name.trim() === '' ? 'не указана' : name;
}

const NO_REMARKS: PartRemarks = { texts: {}, set: () => undefined };

function Section({
  section: { number, heading, paragraphs },
  remarks,
}: {
  section: OwnSection;
  remarks: PartRemarks | undefined;
}) {
  const open = useOpenRemarks(remarks ?? NO_REMARKS);
  return (
    <>
      <h3 className="director-section">
        {number}. {heading}
      </h3>
      {paragraphs.map((each) => (
        <div key={each.key} className="director-paragraph">
          <p className="director-text">{ownLine(each)}</p>
          {remarks === undefined ? null : (
            <>
              <RemarkButton id={each.key} of={nameOf(each)} open={open} />
              {open.isOpen(each.key) ? (
                <RemarkField id={each.key} of={nameOf(each)} {...{ remarks, open }} />
              ) : null}
            </>
          )}
        </div>
      ))}
    </>
  );
}

function Part({ part }: { part: RegulationPart }) {
  return part.kind === 'heading' ? (
    <h3 className="director-section">{partLine(part)}</h3>
  ) : (
    <p className="director-text">{partLine(part)}</p>
  );
}

function ownLine({ kind, number, text, ...own }: OwnParagraph): string {
  return partLine({ kind, address: ownAddress(own), number, text, note: 0 });
}

/** How a paragraph is told by whoever writes a remark on it. */
function nameOf({ kind, number, source, text }: OwnParagraph): string {
  if (kind === 'numbered') return citation(number);
  return source === null ? `«${text.slice(0, 40)}»` : citation(source);
}
