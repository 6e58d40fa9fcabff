import styles from './filter-row.module.css';

type FilterRowProps<Choice extends string> = {
  label: string;
  choices: { value: Choice; label: string; count?: number }[];
  value: Choice;
  onChange: (value: Choice) => void;
};

/** Narrows the list below it to one of a few kinds. */
export function FilterRow<Choice extends string>(props: FilterRowProps<Choice>) {
  return (
    <fieldset className={styles.filters} aria-label={props.label}>
      {props.choices.map(({ value, label, count }) => (
        <button
          key={value}
          type="button"
          aria-pressed={value === props.value}
          onClick={() => props.onChange(value)}
        >
          {label}
          {count ? <span className="num faint"> {count}</span> : null}
        </button>
      ))}
    </fieldset>
  );
}
