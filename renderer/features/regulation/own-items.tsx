import type { ReactNode } from 'react';
import {
  ownAddress,
  type OwnParagraph,
  type OwnSection,
  type OwnSectionNumber,
  type Regulation,
} from '#shared/domain/regulation';
import { citation, type RegulationPart } from '#shared/domain/regulation-text';
import { Button } from '../../ui/button';
import { MoveButtons } from '../../ui/move-buttons';
import { RemoveButton } from '../../ui/remove-button';
import { Status } from '../../ui/status';
import type { ReaderItem } from './reader';
import type { EditionDeeds } from './use-edition-deeds';

/** Forms that can be asked for over an edition. */
export interface Wishes {
  readonly edit: (section: OwnSectionNumber, paragraph: OwnParagraph | null) => void;
  readonly editHeading: (section: OwnSectionNumber) => void;
}

const LOCKED =
  'П. 5, 6 и примечания закреплены слово в слово: они определяют работу Службы поддержки «Дневник.ру», и школа изменить их не может (примечание 2).';

/** An edition's parts with what can be done with each. @param wishes null when nothing may be changed */
export function ownItems(
  { sections, fixed }: Regulation,
  deeds: EditionDeeds,
  wishes: Wishes | null,
): readonly ReaderItem[] {
  return [
    ...sections.flatMap((section) => sectionItems(section, deeds, wishes)),
    ...fixed.map((part, i): ReaderItem => {
      const before = i === 0 ? <LockedNote /> : undefined;
      return { id: part.address, part, ...(before === undefined ? {} : { before }) };
    }),
  ];
}

function LockedNote() {
  return (
    <div className="regulation-locked">
      <Status tone="locked">{LOCKED}</Status>
    </div>
  );
}

function sectionItems(
  { number, heading, paragraphs }: OwnSection,
  deeds: EditionDeeds,
  wishes: Wishes | null,
): readonly ReaderItem[] {
  const own = String(number);
  const head: RegulationPart = {
    kind: 'heading',
    address: own,
    number: own,
    text: heading,
    note: 0,
  };
  const add = wishes && (
    <AddButton
      section={number}
      onPress={() => {
        wishes.edit(number, null);
      }}
    />
  );
  const headTools = wishes && (
    <Tools>
      <EditButton
        what={`заголовок раздела ${own}`}
        onPress={() => {
          wishes.editHeading(number);
        }}
      />
    </Tools>
  );
  const items = paragraphs.map((paragraph, i): ReaderItem => {
    const { key, kind, text } = paragraph;
    const address = ownAddress(paragraph);
    const part: RegulationPart = { kind, address, number: paragraph.number, text, note: 0 };
    const isLast = i === paragraphs.length - 1;
    const place = { section: number, paragraph, isFirst: i === 0, isLast };
    const tools = wishes && <ParagraphTools {...place} {...{ deeds, wishes }} />;
    return { id: key, part, tools, after: isLast ? add : null };
  });
  return [
    { id: `heading-${own}`, part: head, tools: headTools, after: items.length > 0 ? null : add },
    ...items,
  ];
}

function Tools({ children }: { children: ReactNode }) {
  return <span className="regulation-tools">{children}</span>;
}

type ParagraphToolsProps = {
  section: OwnSectionNumber;
  paragraph: OwnParagraph;
  isFirst: boolean;
  isLast: boolean;
  deeds: EditionDeeds;
  wishes: Wishes;
};

function ParagraphTools(props: ParagraphToolsProps) {
  const { section, paragraph, isFirst, isLast, deeds, wishes } = props;
  const what = nameOf(paragraph);
  return (
    <Tools>
      <EditButton
        what={what}
        onPress={() => {
          wishes.edit(section, paragraph);
        }}
      />
      <span role="group" aria-label={`Место: ${what}`} className="regulation-moves">
        <MoveButtons
          isFirst={isFirst}
          isLast={isLast}
          onMove={(step) => {
            deeds.move(section, paragraph.key, step);
          }}
        />
      </span>
      <RemoveButton
        label={`Убрать ${what}`}
        onPress={() => {
          deeds.remove(section, paragraph);
        }}
      />
    </Tools>
  );
}

function nameOf({ kind, number, source, text }: OwnParagraph): string {
  if (kind === 'numbered') return citation(number);
  return source === null ? `«${text.slice(0, 30)}»` : citation(source);
}

function EditButton({ what, onPress }: { what: string; onPress: () => void }) {
  return (
    <Button size="small" variant="quiet" aria-label={`Исправить ${what}`} onPress={onPress}>
      Исправить
    </Button>
  );
}

function AddButton({ section, onPress }: { section: OwnSectionNumber; onPress: () => void }) {
  const label = `Добавить абзац в раздел ${String(section)}`;
  return (
    <div className="regulation-add">
      <Button size="small" variant="quiet" aria-label={label} onPress={onPress}>
        Добавить абзац
      </Button>
    </div>
  );
}
