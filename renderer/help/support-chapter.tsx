import type { HelpChapter } from './chapter';
import { PreflightHelp } from './preflight-help';
import { ComposeHelp, FollowHelp } from './requests-help';

/** Help on «Поддержка» (п. 3, 5, 6). */
export const supportChapter: HelpChapter = {
  id: 'support',
  title: 'Поддержка',
  body: (
    <>
      <p>
        Служба поддержки «Дневник.ру» регистрирует письма круглосуточно. Звонки она принимает и
        обращения обрабатывает ежедневно с 9:00 до 21:00 по московскому времени (п. 6).
      </p>
      <p>
        На странице «Поддержка» двое часов: школы и Москвы. Рядом сказано, что открыто сейчас и до
        какого времени по часам школы. То же коротко стоит внизу левого столбца. Часовой пояс школы
        указывают в «Настройках», вкладка «Школа».
      </p>
      <ComposeHelp />
      <PreflightHelp />
      <FollowHelp />
    </>
  ),
};
