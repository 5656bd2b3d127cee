// People and contacts of «Страница для сайта»: who consults, what is asked, what to do when nobody is there.
import type { ScheduleContent } from '#shared/domain/approval-statement';
import { contactLink, markup, NOTHING, when, type Markup } from './html-text';
import { audienceTopics } from './poster-topics';
import { inSentence, orderText } from './requisites';
import { holdersShown, isShared, type HolderShown } from './schedule-people';
import { parentsSupport, staffSupport, supportSchedule, type SupportWays } from './support-texts';

/** Everybody who holds receptions, with room and contacts. */
export function holders(content: ScheduleContent): Markup {
  const order = orderText(content.school.order);
  return markup`${holdersShown(content).map((holder) => holderFacts(holder, isShared(content)))}${when(
    order !== '',
    () => markup`<p class="grafik-quiet">Назначение: ${order}</p>
`,
  )}`;
}

function holderFacts({ by, person }: HolderShown, isOneOfTwo: boolean): Markup {
  const office = by === 'substitute' ? 'замещает консультанта' : 'консультант';
  if (person === null) {
    const words =
      by === 'substitute' ? 'Замещающий ещё не назначен' : 'Консультант ещё не назначен';
    return markup`<p>${words}</p>
`;
  }
  const position = inSentence(person.position);
  const words = [position, ...(isOneOfTwo ? [office] : [])].filter((part) => part !== '');
  return markup`<p><strong>${person.name}</strong>${when(words.length > 0, () => markup`, ${words.join(', ')}`)}</p>
${facts([
  ['Кабинет', markup`${person.room.trim()}`],
  ['Телефон', contactLink(person.phone)],
  ['Эл. почта', contactLink(person.email)],
])}`;
}

function facts(list: readonly (readonly [string, Markup])[]): Markup {
  const told = list.filter(([, value]) => value.text !== '');
  if (told.length === 0) return NOTHING;
  return markup`<dl class="grafik-facts">
${told.map(
  ([label, value]) => markup`<dt>${label}</dt><dd>${value}</dd>
`,
)}</dl>
`;
}

/** What may be asked, for each audience that has receptions, in the regulation's words. */
export function topics({ slots }: ScheduleContent): Markup {
  const list = audienceTopics(slots);
  if (list.length === 0) return NOTHING;
  return markup`<section aria-labelledby="grafik-topics">
<h2 id="grafik-topics">С чем обращаться</h2>
<ul>
${list.map(
  ({ whom, what }) => markup`<li><strong>${whom}:</strong> ${what}</li>
`,
)}</ul>
</section>`;
}

/** What to do when the consultant isn't there or can't help (п. 3, 5, 6, примечание 1). */
export function nobodyThere({ school, validFrom }: ScheduleContent): Markup {
  return markup`<div class="grafik-ways">
${[staffSupport(school), parentsSupport(school)].map(ways)}</div>
<p>${supportSchedule(school.timeZone, validFrom)}</p>`;
}

function ways({ whom, contacts, note }: SupportWays): Markup {
  return markup`<div>
<h3>${whom}</h3>
${when(
  contacts.length > 0,
  () => markup`<ul>
${contacts.map(
  (contact) => markup`<li>${contactLink(contact)}</li>
`,
)}</ul>
`,
)}<p>${note}</p>
</div>
`;
}
