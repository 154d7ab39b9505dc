/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** A form of a screen: its fields as the same words may be typed in chat, what was wrong beside each, one button. */
import type { Child } from 'hono/jsx';
import type { Translator } from '../../i18n/translator.ts';
import { type Asked, href } from '../screen.ts';

export interface Input {
  name: string;
  label: string;
  /** How it may be written: "20/11, hôm qua". */
  hint?: string;
  kind: 'line' | 'lines' | 'choice' | 'select' | 'phone' | 'search';
  /** Of a choice. */
  options?: readonly { value: string; label: string }[];
  value?: string;
  isRequired?: boolean;
  /** Letters at most. */
  limit?: number;
}

export function Form({
  speak,
  asked,
  deed,
  inputs,
  button,
  isPlain,
  children,
}: {
  speak: Translator;
  asked: Asked;
  /** Which deed of the screen it is. */
  deed: string;
  inputs?: readonly Input[];
  button: string;
  /** For what is done seldom: the button does not call. */
  isPlain?: boolean;
  children?: Child;
}) {
  return (
    <form method="post" action={href(asked.path)}>
      <input type="hidden" name="deed" value={deed} />
      <input type="hidden" name="key" value={asked.key} />
      {children}
      {inputs?.map((input) => (
        <Field
          speak={speak}
          input={{ ...input, value: asked.typed[input.name] ?? input.value ?? '' }}
          problem={asked.problems[input.name]}
        />
      ))}
      <button type="submit" class={isPlain ? 'plain' : undefined}>
        {button}
      </button>
    </form>
  );
}

function Field({
  speak,
  input,
  problem,
}: {
  speak: Translator;
  input: Input & { value: string };
  problem: string | undefined;
}) {
  const { name, label, hint, kind, options = [], value, isRequired, limit } = input;
  const about = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(' ') || undefined;
  const common = {
    name,
    id: name,
    'aria-describedby': about,
    'aria-invalid': problem ? ('true' as const) : undefined,
    required: isRequired,
    maxlength: limit,
  };
  const told = (
    <>
      {hint && (
        <span class="hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      {problem && (
        <span class="problem" id={`${name}-problem`}>
          {problem}
        </span>
      )}
    </>
  );
  if (kind === 'choice')
    return (
      <fieldset aria-describedby={about}>
        <legend>{label}</legend>
        {told}
        {options.map((option) => (
          <label class="option">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              required={isRequired}
            />
            {option.label}
          </label>
        ))}
      </fieldset>
    );
  return (
    <div class="field">
      <label for={name}>
        {label}
        {!isRequired && <span class="soft"> {speak.label('console-optional')}</span>}
      </label>
      {told}
      {kind === 'lines' ? (
        <textarea {...common} rows={4}>
          {value}
        </textarea>
      ) : kind === 'select' ? (
        <select {...common}>
          {options.map((option) => (
            <option value={option.value} selected={option.value === value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <input {...common} type={kind === 'phone' ? 'tel' : kind === 'search' ? 'search' : 'text'} value={value} />
      )}
    </div>
  );
}

/** Names and what is known of each. What is empty is left out. */
export function Facts({ of }: { of: readonly (readonly [label: string, value: Child])[] }) {
  const known = of.filter(([, value]) => value !== null && value !== undefined && value !== '');
  return (
    <dl class="facts">
      {known.map(([label, value]) => (
        <>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </>
      ))}
    </dl>
  );
}
