import {FIRST_HOME_WORDS} from '@model/pages/home-words';
import {FIRST_WORDS, wordsIn} from './words';

describe('The words of the home page', () => {
  const sent = (text: string) =>
    wordsIn(
      new DOMParser().parseFromString(
        `<script type="application/json" data-home-words>${text}</script>`,
        'text/html',
      ),
    );

  it('begin as the first response has them', () => {
    expect(FIRST_WORDS).toEqual(FIRST_HOME_WORDS);
  });

  it('are those that the document was sent with', () => {
    expect(sent('{"title": "A heading", "doors": "", "map": 3, "other": "x"}')).toEqual({title: 'A heading'});
  });

  it('are none where nothing was sent, or nothing that can be read', () => {
    expect(wordsIn(new DOMParser().parseFromString('', 'text/html'))).toEqual({});
    expect(sent('{"title"')).toEqual({});
  });
});
