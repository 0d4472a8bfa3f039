interface Props<Choice extends string> {
  /** Of the row that it stands in. */
  id: string;
  chosen: Choice;
  /** What is said of each choice, in their order. */
  choices: readonly (readonly [Choice, string])[];
  onChoose: (choice: Choice) => void;
}

/** A few things of which one is chosen, side by side: by the arrows as well. */
export function OneOf<Choice extends string>({ id, chosen, choices, onChoose }: Props<Choice>) {
  return (
    <div
      class="one-of"
      role="radiogroup"
      aria-labelledby={`${id}-name`}
      aria-describedby={`${id}-does`}
    >
      {choices.map(([choice, name]) => (
        <label key={choice}>
          <input
            type="radio"
            name={id}
            value={choice}
            checked={choice === chosen}
            onChange={() => onChoose(choice)}
          />
          {name}
        </label>
      ))}
    </div>
  );
}
