import { useState } from 'react';
import { comparisonText, type Change, type ComparedPart } from '#shared/domain/regulation-compare';
import { citation } from '#shared/domain/regulation-text';
import type { DiffRun } from '#shared/lib/word-diff';
import { Checkbox } from '../../ui/checkbox';

const CHANGE_WORDS: Readonly<Record<Change, string>> = {
  same: '',
  changed: 'изменён',
  added: 'добавлен',
  removed: 'убран',
};

/** «Сравнение»: sections 1–4 of the school's edition beside the source, word by word. */
export function Comparison({ parts }: { parts: readonly ComparedPart[] }) {
  const [isShort, setShort] = useState(false);
  const differing = parts.filter(({ change, isMoved }) => change !== 'same' || isMoved);
  const shown = isShort ? differing : parts;
  return (
    <div className="regulation-scroll">
      <div className="regulation-text regulation-comparison">
        <p className="regulation-sum" role="status">
          {comparisonText(parts)}. П. 5, 6 и примечания совпадают всегда.
        </p>
        <div className="regulation-legend">
          <span>
            <del>зачёркнуто</del> — было в исходном тексте, <ins>подчёркнуто</ins> — добавила школа
          </span>
          <Checkbox label="Только отличия" isSelected={isShort} onChange={setShort} />
        </div>
        {shown.map((part) => (
          <Compared key={`${part.kind}-${part.address}`} part={part} />
        ))}
      </div>
    </div>
  );
}

function Compared({ part: { kind, address, change, isMoved, runs } }: { part: ComparedPart }) {
  const words = [CHANGE_WORDS[change], isMoved ? 'переставлен' : ''].filter((w) => w !== '');
  const where = address.startsWith('own-') ? 'Новый абзац' : citation(address);
  const Text = kind === 'heading' ? 'h2' : 'p';
  return (
    <div className="regulation-compared" data-change={change}>
      <p className="regulation-compared-mark">
        <span>{where}</span>
        {words.length === 0 ? null : <b>{words.join(', ')}</b>}
      </p>
      <Text>
        {runs.map((run, i) => (
          <Run key={String(i)} run={run} />
        ))}
      </Text>
    </div>
  );
}

function Run({ run: { kind, text } }: { run: DiffRun }) {
  switch (kind) {
    case 'same':
      return text;
    case 'removed':
      return <del>{text}</del>;
    case 'added':
      return <ins>{text}</ins>;
  }
}
