/** What the doctor finds, and how it is printed: a line a finding, under it what mends it. */

export interface Finding {
  /** `note`: works, but should be known. */
  level: 'ok' | 'note' | 'FAULT';
  /** A whole sentence. */
  text: string;
  mend?: string;
}

export const ok = (text: string): Finding => ({ level: 'ok', text });
export const note = (text: string, mend?: string): Finding => ({ level: 'note', text, mend });
export const fault = (text: string, mend: string): Finding => ({ level: 'FAULT', text, mend });

export interface Report {
  /** Runs one check and prints what it found. What it throws is a fault; so is no end within `limitMs`. */
  check(name: string, run: () => Finding[] | Promise<Finding[]>, limitMs?: number): Promise<void>;
  /** From now on this is printed as ***. */
  hide(secret: string | undefined): void;
  /** Prints the summary. @returns the exit code: 1 with a fault, else 0 */
  end(): number;
}

/** A part that has said nothing for so long does not answer. */
const LIMIT_MS = 5000;

/** A secret so short would be cut out of ordinary words. */
const SHORTEST_SECRET = 4;

/** @param asJson for monitors: one object at the end, `{faults, notes, findings: [{check, level, text, mend}]}`, and no lines */
export function createReport(print: (line: string) => void, asJson = false): Report {
  const secrets = new Set<string>();
  const counts = { ok: 0, note: 0, FAULT: 0 };
  const hidden = (line: string) => [...secrets].reduce((text, secret) => text.replaceAll(secret, '***'), line);
  const say = (line: string) => {
    if (!asJson) print(hidden(line));
  };
  const findings: { check: string; level: string; text: string; mend?: string }[] = [];

  return {
    async check(name, run, limitMs = LIMIT_MS) {
      for (const { level, text, mend } of await within(limitMs, run)) {
        counts[level] += 1;
        findings.push({
          check: name,
          level: level.toLowerCase(),
          text: hidden(text),
          ...(mend && { mend: hidden(mend) }),
        });
        say(`${level.padEnd(6)}${name.padEnd(15)}${text}`);
        if (mend) say(`${' '.repeat(21)}-> ${mend}`);
      }
    },
    hide(secret) {
      if (!secret || secret.length < SHORTEST_SECRET) return;
      secrets.add(secret);
      // In an address it stands escaped.
      secrets.add(encodeURIComponent(secret));
    },
    end() {
      const { ok: good, note: notes, FAULT: faults } = counts;
      const summary = `${count(faults, 'fault')}, ${count(notes, 'note')}, ${good} in order.`;
      say(faults > 0 ? `${summary} Mend the faults, then run npm run doctor again.` : summary);
      if (asJson) print(JSON.stringify({ faults, notes, ok: good, findings }));
      return faults > 0 ? 1 : 0;
    },
  };
}

function count(number: number, what: string): string {
  return `${number === 0 ? 'no' : number} ${what}${number === 1 ? '' : 's'}`;
}

async function within(limitMs: number, run: () => Finding[] | Promise<Finding[]>): Promise<Finding[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Finding[]>((resolve) => {
    const text = `No answer within ${limitMs / 1000} s.`;
    timer = setTimeout(() => resolve([fault(text, 'See that it is reachable from this machine.')]), limitMs);
  });
  try {
    return await Promise.race([run(), late]);
  } catch (error) {
    const { mend } = error as { mend?: string };
    return [fault(reasonOf(error), mend ?? 'If the reason is not plain, start with LOG_LEVEL=debug and read on.')];
  } finally {
    clearTimeout(timer);
  }
}

/** What an error says; one that gathers others (every address of a name refused) says nothing itself. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  const text = error instanceof Error ? error.message : String(error);
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
