import { it } from 'vitest';
import { emptyCalendar } from '#shared/domain/work-calendar';
import { fixedId } from '#shared/lib/ids';
import { person, put, request, training } from '../helpers/records';
import { expectText, expectVisible } from '../helpers/see';
import { commitFrom } from '../helpers/workplace';
import { deskForEachTest } from './pages/desk';
import { onDay, TrainingScreen } from './pages/trainings';

const desk = deskForEachTest();

/** It gives 10 January off: known in time, it would have moved the deadline by a day. */
const DECREE = {
  id: fixedId(9, 1),
  year: 2028,
  title: 'Постановление Правительства РФ от 20.09.2027 № 1300',
  transfers: [{ from: '2028-01-01', to: '2028-01-10' }],
  enteredOn: null,
  withdrawnOn: null,
};

it('lateness that was shown stays when a decree is entered afterwards, and is explained', async () => {
  const hired = person(0, { name: 'Иванова Ирина Игоревна' });
  await desk().start(onDay('2028-01-05'));
  await commitFrom(desk().page, request('person.add', put('person', hired)));
  const begun = training(hired.id, { startedOn: '2027-12-29' });
  await commitFrom(desk().page, request('training.add', put('training', begun)));
  await desk().stop();

  await desk().start(onDay('2028-01-20'));
  const { page } = desk();
  const screen = new TrainingScreen(page);
  await screen.open();
  const row = screen.row(hired.name);
  await expectText(row, 'Обучить до 13.01.2028');
  await expectText(row, /просрочено на\s5\sрабочих дней/u);
  const calendar = { ...emptyCalendar(), decrees: [DECREE] };
  await commitFrom(page, request('calendar.edit', put('calendar', calendar)));
  await screen.choose(hired.name);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const why = screen.dialog('Почему эта дата');
  await expectVisible(why.getByText(/№ 1300\. К этому дню срок уже прошёл и остался прежним/u));
  await page.keyboard.press('Escape');
  await expectText(row, 'Обучить до 13.01.2028');
  await expectText(row, /просрочено на\s5\sрабочих дней/u);
});
