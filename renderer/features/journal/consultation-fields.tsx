import { useRef, type ReactNode } from 'react';
import { topicWords } from '#shared/domain/consultation-changes';
import type { Person } from '#shared/domain/person';
import type { SnippetWords } from '#shared/domain/snippet-text';
import type { Topic } from '#shared/domain/topic';
import { useSnippets } from '../../data/nearby-records';
import { useTopics } from '../../data/records';
import { EarlierRecord } from './earlier-record';
import { Ending } from './ending';
import { visitorsOf, type FormValues } from './form-values';
import { Texts } from './text-fields';
import { Topics } from './topic-field';
import type { ConsultationForm } from './use-consultation-form';
import { When } from './when-fields';
import { Who } from './who-fields';

type FieldsProps = {
  form: ConsultationForm;
  people: readonly Person[];
  zone: string;
  /** Stands under the names where there is no room for it beside the form. */
  underNames: ReactNode;
  /** Stands at the end. */
  below: ReactNode;
};

/** All fields of a consultation, in the order of writing: who, about what, what was said, how it ended. */
export function ConsultationFields({ form, people, zone, underNames, below }: FieldsProps) {
  const question = useRef<HTMLTextAreaElement>(null);
  const answer = useRef<HTMLTextAreaElement>(null);
  const snippets = useSnippets();
  const words = snippetWords(form.values, useTopics() ?? []);
  const texts = { form, snippets, words, answerRef: answer };
  return (
    <>
      <When form={form} zone={zone} />
      <Who form={form} people={people} />
      {underNames}
      <Topics form={form} questionRef={question} />
      <EarlierRecord form={form} />
      <Texts {...texts} questionRef={question} />
      <Ending {...texts} />
      {below}
    </>
  );
}

/** What templates may ask the form for. */
function snippetWords(values: FormValues, topics: readonly Topic[]): SnippetWords {
  const visitors = visitorsOf(values);
  const listed = (words: readonly string[]): string =>
    [...new Set(words.filter((word) => word !== ''))].join(', ');
  return {
    фио: listed(visitors.map(({ name }) => name)),
    класс: listed(visitors.map(({ className }) => className)),
    тема: topicWords(values, topics),
  };
}
