import type { Page } from 'playwright-core';
import type { Consultation } from '#shared/domain/consultation';
import { newPerson, openTerm } from '#shared/domain/person';
import { fixedId } from '#shared/lib/ids';
import { consultations, people } from '../bench/consultations';
import { CONSULTANT, edition, SCHOOL, slots } from '../helpers/posters';
import { put, request } from '../helpers/records';
import { commitFrom } from '../helpers/workplace';

const RECORDS = 120;
const RECEPTIONS = 12;

const DIRECTOR = {
  ...newPerson(fixedId(3, 2), 'staff', 'Орлов Пётр Ильич'),
  position: 'Директор',
  terms: [openTerm('director', '2020-09-01')],
};

/** As a form sends it: number and time of registration are the ledger's. */
function unwritten(consultation: Consultation): Consultation {
  return { ...consultation, number: null, registeredAt: null, annulled: null };
}

/** Half a year of a school: its requisites, its people, what they asked, and a schedule. */
export async function fillJournal(page: Page): Promise<void> {
  const requisites = {
    ...SCHOOL,
    address: '680000, Хабаровский край, г. Хабаровск, ул. Ёлочная, д. 5',
    site: 'shi11.example.ru',
  };
  const asked = [...consultations(RECORDS)];
  const draft = { ...edition(slots(RECEPTIONS)), edition: null };
  const commits = [
    request(
      'school.edit',
      put('school', requisites, 1),
      put('person', CONSULTANT),
      put('person', DIRECTOR),
      ...people(RECORDS).map((person) => put('person', person)),
    ),
    ...asked.map((one) => request('consultation.add', put('consultation', unwritten(one)))),
    request('schedule.add', put('schedule', draft)),
  ];
  for (const commit of commits) {
    const answer = await commitFrom(page, commit);
    if (answer.kind !== 'ok') throw new Error(JSON.stringify(answer.refusal));
  }
}
