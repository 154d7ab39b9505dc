/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/**
 * A form of chat as a screen: its fields as inputs, what was read said back where chat does so, then done by the same code.
 * What chat would answer is shown.
 */
import type { Child } from 'hono/jsx';
import type { ContentInput } from '../../messaging/outgoing.ts';
import { joinRich, type RichText } from '../../messaging/rich-text.ts';
import {
  type Asked,
  type ConsoleContext,
  type Deed,
  href,
  Misfilled,
  type Screen,
  type Sent,
  type Shown,
} from '../screen.ts';
import { Facts, Form, type Input, Kept } from './form.tsx';
import { Lines } from './lines.tsx';

/** As conversation/form/page.ts makes them; this room knows no chat. */
export interface PageForm {
  readonly name: string;
  readonly feature: string;
  readonly preview: string | undefined;
  readonly confirm: string | undefined;
  inputs(context: ConsoleContext, filling: Filling): Promise<Input[]>;
  read(
    context: ConsoleContext,
    filling: Filling,
  ): Promise<{ values: Record<string, unknown> } | { problems: Record<string, string> }>;
  show(context: ConsoleContext, filling: Filling, values: Record<string, unknown>): Promise<[string, string][]>;
  submit(turn: object, values: Record<string, unknown>, filling: Filling & { key: string }): Promise<void>;
}

interface Filling {
  known?: Readonly<Record<string, unknown>>;
  about?: Readonly<Record<string, string>>;
  typed: Readonly<Record<string, string>>;
}

export interface Given {
  /** Fields that are known and not asked for. */
  known?: Record<string, unknown>;
  /** What it is about, as the number of a case. */
  about?: Record<string, string>;
  /** What stands in the fields at first, by name. */
  typed?: Record<string, string>;
}

export interface FormSpec {
  form: PageForm;
  /** Key of what is over it and on its button, where the form itself has none. */
  title: string;
  /** What is known from where one came. @throws {Refusal} for what is not theirs */
  given?(context: ConsoleContext, asked: Asked): Promise<Given> | Given;
  /** Where one goes on afterwards. */
  back(asked: Asked): string;
  /** What is shown afterwards, with what was said above it; else that alone. */
  after?(context: ConsoleContext, asked: Asked): Promise<Shown | Sent>;
}

const LOOK = 'look';
const DO = 'do';
const EDIT = 'edit';

async function fillingOf(spec: FormSpec, context: ConsoleContext, asked: Asked): Promise<Filling> {
  const { known = {}, about = {}, typed = {} } = (await spec.given?.(context, asked)) ?? {};
  return { known, about, typed: { ...typed, ...asked.typed } };
}

/** The fields and the button. @param name of the deed, where a screen has several forms */
export async function drawForm(spec: FormSpec, context: ConsoleContext, asked: Asked, name = ''): Promise<Child> {
  const { speak } = context;
  const { form } = spec;
  const isThis = asked.typed.deed === undefined || asked.typed.deed.startsWith(name);
  const own = isThis ? asked : { ...asked, typed: {}, problems: {} };
  const filling = await fillingOf(spec, context, own);
  const inputs = await form.inputs(context, filling);
  const button = form.preview ? 'console-form-look' : (form.confirm ?? spec.title);
  return (
    <Form
      speak={speak}
      asked={own}
      deed={name + (form.preview ? LOOK : DO)}
      isDraft
      inputs={inputs}
      button={speak.label(button)}
    />
  );
}

/** What its buttons do. @param name before those of other forms of the screen */
export function formDeeds(spec: FormSpec, name = ''): Record<string, Deed> {
  const { form } = spec;
  const reread = async (context: ConsoleContext, asked: Asked) => {
    const filling = await fillingOf(spec, context, asked);
    const read = await form.read(context, filling);
    if ('problems' in read) throw new Misfilled(read.problems);
    return { filling, values: read.values };
  };
  return {
    async [name + LOOK](context, asked) {
      const { filling, values } = await reread(context, asked);
      const { speak } = context;
      const kept = <Kept typed={asked.typed} />;
      return {
        title: speak.label(spec.title),
        body: (
          <>
            <Lines text={form.preview ? speak.text(form.preview, filling.about ?? {}) : { text: '', entities: [] }} />
            <Facts of={await form.show(context, filling, values)} />
            <div class="row">
              <Form
                speak={speak}
                asked={{ ...asked, typed: {} }}
                deed={name + DO}
                button={speak.label(form.confirm ?? spec.title)}
              >
                {kept}
              </Form>
              <Form
                speak={speak}
                asked={{ ...asked, typed: {} }}
                deed={name + EDIT}
                isPlain
                button={speak.label('console-form-edit')}
              >
                {kept}
              </Form>
            </div>
          </>
        ),
      };
    },
    async [name + EDIT](context, asked) {
      return { title: context.speak.label(spec.title), body: await drawForm(spec, context, asked, name) };
    },
    async [name + DO](context, asked) {
      const { filling, values } = await reread(context, asked);
      const answering = context.answering(form.feature);
      await form.submit(answering.turn, values, { ...filling, key: asked.key });
      const after = await spec.after?.(context, { ...asked, typed: {}, key: crypto.randomUUID() });
      if (after && 'body' in after) return { ...after, said: textOf(answering.said) };
      return done(context, context.speak.label(spec.title), answering.said, spec.back(asked));
    },
  };
}

const textOf = (said: readonly ContentInput[]) =>
  said
    .map(({ text }) => text ?? '')
    .filter((text) => text !== '')
    .join('\n\n');

/** What was said of it, and the way on. */
export function done({ speak }: ConsoleContext, title: string, said: readonly ContentInput[], to: string): Shown {
  const texts: RichText[] = said.map(({ text, entities }) => ({ text: text ?? '', entities: entities ?? [] }));
  return {
    title,
    body: (
      <>
        <div class="note" role="status">
          <Lines text={joinRich(texts, '\n\n')} />
        </div>
        <p>
          <a class="button" href={href(to)}>
            {speak.label('console-go-on')}
          </a>
        </p>
      </>
    ),
  };
}

/** A screen that is one form. */
export function formScreen(path: string, spec: FormSpec): Screen {
  return {
    path,
    level: 'officer',
    async show(context, asked) {
      const given = await fillingOf(spec, context, asked);
      const deed = asked.typed.deed;
      // What was refused at the end is put right where it was typed.
      const again = deed === DO ? { ...asked, typed: { ...given.typed, deed: EDIT } } : asked;
      return { title: context.speak.label(spec.title), body: await drawForm(spec, context, again) };
    },
    deeds: formDeeds(spec),
  };
}
