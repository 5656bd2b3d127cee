import { expect, it } from 'vitest';
import { roomText } from '#shared/domain/room-text';

it.each([
  ['204', 'каб.\u00A0204'],
  [' 7а ', 'каб.\u00A07а'],
  ['актовый зал ', 'актовый зал'],
  [' ', ''],
])('the room «%s» is told as «%s»', (room, words) => {
  expect(roomText(room)).toBe(words);
});
