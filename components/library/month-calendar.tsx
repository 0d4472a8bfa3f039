import type { AppWords } from '../../lib/i18n/app-words';
import { dateFormat } from '../../lib/i18n/formats';
import type { WordsLanguage } from '../../lib/i18n/words-languages';
import { dateOf, daysOfMonth, type Month, weekdayOf } from './month';

/** In percent: how strongly the day with the most papers is shaded, and how strongly any is. */
const MOST_SHADE = 34;
const LEAST_SHADE = 8;

interface Props {
  month: Month;
  /** How many papers each day has, where it has any. */
  counts: ReadonlyMap<string, number>;
  /** The day whose papers are seen. */
  current: string | null;
  hasEarlier: boolean;
  hasLater: boolean;
  language: WordsLanguage;
  words: AppWords['libraryApp'];
  hrefOf: (day: string) => string;
  onTurn: (step: -1 | 1) => void;
}

/** A month, its days shaded by how many papers they have; those that have some lead to them. */
export function MonthCalendar(props: Props) {
  const { month, counts, current, hasEarlier, hasLater, language, words, hrefOf, onTurn } = props;
  const days = daysOfMonth(month);
  const most = [...counts.values()].reduce((a, b) => Math.max(a, b), 1);
  const written = (options: Intl.DateTimeFormatOptions) =>
    dateFormat(language, { ...options, timeZone: 'UTC' });
  const dayName = written({ dateStyle: 'long' });
  const weekdays = days.slice(0, 7).toSorted((a, b) => weekdayOf(a) - weekdayOf(b));
  const full = days.filter((day) => counts.has(day));
  const stop = current && full.includes(current) ? current : full[0];
  return (
    <section class="calendar" aria-label={words.calendar}>
      <div class="calendar-head">
        <h2 aria-live="polite">
          {written({ year: 'numeric', month: 'long' }).format(dateOf(`${month}-01`))}
        </h2>
        <button
          type="button"
          aria-label={words.previousMonth}
          title={words.previousMonth}
          disabled={!hasEarlier}
          data-spot="earlier month"
          onClick={() => onTurn(-1)}
        >
          ‹
        </button>
        <button
          type="button"
          aria-label={words.nextMonth}
          title={words.nextMonth}
          disabled={!hasLater}
          data-spot="later month"
          onClick={() => onTurn(1)}
        >
          ›
        </button>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the links within have the keys of a calendar */}
      <div class="days" onKeyDown={(event) => moveAmongDays(event, onTurn)}>
        {weekdays.map((day) => (
          <span class="weekday" key={day} aria-hidden="true">
            {written({ weekday: 'narrow' }).format(dateOf(day))}
          </span>
        ))}
        {days.map((day, index) => {
          const count = counts.get(day) ?? 0;
          const column = index === 0 ? { gridColumnStart: weekdayOf(day) + 1 } : {};
          const name = String(index + 1);
          if (count === 0)
            return (
              <span class="day" key={day} style={column} aria-hidden="true">
                {name}
              </span>
            );
          const shade = LEAST_SHADE + ((MOST_SHADE - LEAST_SHADE) * count) / most;
          return (
            <a
              key={day}
              class="day has"
              href={hrefOf(day)}
              style={{ ...column, '--shade': `${Math.round(shade)}%` }}
              aria-current={day === current ? 'page' : undefined}
              aria-label={`${dayName.format(dateOf(day))}: ${words.papers(count)}`}
              title={words.papers(count)}
              tabIndex={day === stop ? 0 : -1}
              data-day={day}
              data-spot={`day ${day}`}
            >
              {name}
            </a>
          );
        })}
      </div>
    </section>
  );
}

/** Arrows lead from a day with papers to the next, or to the nearest of the week above or below; the page keys turn months. */
function moveAmongDays(event: KeyboardEvent, onTurn: Props['onTurn']): void {
  const { key, target, currentTarget } = event;
  if (!(target instanceof HTMLElement) || !(currentTarget instanceof HTMLElement)) return;
  const links = [...currentTarget.querySelectorAll<HTMLElement>('[data-day]')];
  const at = links.indexOf(target);
  if (at === -1) return;
  const numberOf = (link: HTMLElement | undefined) => Number(link?.dataset.day?.slice(8));
  const from = numberOf(links[at]);
  const steps: Record<string, () => HTMLElement | undefined> = {
    ArrowLeft: () => links[at - 1],
    ArrowRight: () => links[at + 1],
    ArrowUp: () => links.findLast((link) => numberOf(link) <= from - 7),
    ArrowDown: () => links.find((link) => numberOf(link) >= from + 7),
    Home: () => links[0],
    End: () => links.at(-1),
  };
  const turns: Record<string, -1 | 1> = { PageUp: -1, PageDown: 1 };
  const turn = turns[key];
  if (!steps[key] && !turn) return;
  event.preventDefault();
  if (turn) onTurn(turn);
  else steps[key]?.()?.focus();
}
