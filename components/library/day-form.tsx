import { useState } from 'preact/hooks';
import type { AppWords } from '../../lib/i18n/app-words';
import { isDay } from './month';

interface Props {
  day: string;
  words: AppWords['libraryApp'];
  onGo: (day: string) => void;
}

/** Asks for a day to go to. */
export function DayForm({ day, words, onGo }: Props) {
  const [chosen, setChosen] = useState(day);
  return (
    <form
      class="day-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isDay(chosen)) onGo(chosen);
      }}
    >
      <h2>{words.goToDay}</h2>
      <label>
        <span class="heard">{words.day}</span>
        <input
          type="date"
          value={chosen}
          onInput={(event) => setChosen(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="main" disabled={!isDay(chosen)}>
        {words.go}
      </button>
    </form>
  );
}
