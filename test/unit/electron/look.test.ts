import { describe, expect, it } from 'vitest';
import { PAPER } from '../../../electron/look';
import { colourTokens } from '../../helpers/tokens';

describe('the colour of an empty window', () => {
  it('is the paper of the page that comes into it', () => {
    expect(PAPER).toEqual(colourTokens().get('paper'));
  });
});
