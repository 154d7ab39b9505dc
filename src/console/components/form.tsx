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
  hint?: string | undefined;
  kind: 'line' | 'lines' | 'choice' | 'select' | 'phone' | 'search' | 'boxes' | 'file';
  /** Of a choice, and of boxes, several of which may be ticked: one value a line. */
  options?: readonly { value: string; label: string }[];
  value?: string;
  isRequired?: boolean;
  /** Letters at most. */
  limit?: number;
  /** Those who may have been meant by what was typed, offered below it. */
  picks?: { name: string; options: readonly { value: string; label: string }[]; forName: string; forText: string };
}

export function Form({
  speak,
  asked,
  deed,
  inputs,
  button,
  isPlain,
  isDraft,
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
  /** What is typed is kept until it is done, on whatever computer one goes on. */
  isDraft?: boolean;
  children?: Child;
}) {
  const draft = isDraft ? asked.drafts?.[deed] : undefined;
  const isTyped = asked.typed.deed !== undefined;
  return (
    <form
      method="post"
      action={href(asked.path)}
      enctype={inputs?.some(({ kind }) => kind === 'file') ? 'multipart/form-data' : undefined}
      hx-post={isDraft ? href('/nhap', { trang: asked.path }) : undefined}
      hx-trigger={isDraft ? 'input delay:1500ms' : undefined}
      hx-swap={isDraft ? 'none' : undefined}
    >
      <input type="hidden" name="deed" value={deed} />
      <input type="hidden" name="key" value={asked.key} />
      {draft && !isTyped && <p class="soft">{speak.label('console-draft-kept')}</p>}
      {children}
      {inputs?.map((input) => (
        <Field
          speak={speak}
          deed={deed}
          input={{ ...input, value: asked.typed[input.name] ?? draft?.[input.name] ?? input.value ?? '' }}
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
  deed,
  input,
  problem,
}: {
  speak: Translator;
  /** Of its form: a page may have a field of this name in each of several. */
  deed: string;
  input: Input & { value: string };
  problem: string | undefined;
}) {
  const { name, label, hint, kind, options = [], value, isRequired, limit } = input;
  const id = `${deed}-${name}`;
  const about = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined;
  const common = {
    name,
    id,
    'aria-describedby': about,
    'aria-invalid': problem ? ('true' as const) : undefined,
    required: isRequired,
    maxlength: limit,
  };
  const told = (
    <>
      {hint && (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {problem && (
        <span class="problem" id={`${id}-problem`}>
          {problem}
        </span>
      )}
    </>
  );
  const ticked = value.split('\n');
  if (kind === 'choice' || kind === 'boxes')
    return (
      <fieldset aria-describedby={about}>
        <legend>{label}</legend>
        {told}
        {options.map((option) => (
          <label class="option">
            <input
              type={kind === 'boxes' ? 'checkbox' : 'radio'}
              name={name}
              value={option.value}
              checked={ticked.includes(option.value)}
              required={isRequired && kind === 'choice'}
            />
            {option.label}
          </label>
        ))}
      </fieldset>
    );
  return (
    <div class="field">
      <label for={id}>
        {label}
        {!isRequired && <span class="soft"> {speak.label('console-optional')}</span>}
      </label>
      {told}
      {kind === 'lines' ? (
        <textarea {...common} rows={5}>
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
        <input {...common} type={types[kind] ?? 'text'} value={kind === 'file' ? undefined : value} />
      )}
      {input.picks && <Picks label={label} of={input.picks} />}
    </div>
  );
}

const types: Partial<Record<Input['kind'], string>> = { phone: 'tel', search: 'search', file: 'file' };

function Picks({ label, of: { name, options, forName, forText } }: { label: string; of: NonNullable<Input['picks']> }) {
  return (
    <fieldset class="picks">
      <legend class="far">{label}</legend>
      <input type="hidden" name={forName} value={forText} />
      {options.map((option) => (
        <label class="option">
          <input type="radio" name={name} value={option.value} />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}

/** What was typed, unseen in another form of the page. */
export function Kept({ typed }: { typed: Record<string, string> }) {
  const fields = Object.entries(typed).filter(([name]) => name !== 'deed' && name !== 'key');
  return (
    <>
      {fields.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
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
