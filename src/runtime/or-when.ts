/** A rejection handler that turns one expected error code into a value and lets every other error through. */
export function orWhen<T>(code: string, value: T): (error: unknown) => T {
  return (error) => {
    if (error instanceof Error && 'code' in error && error.code === code) return value;
    throw error;
  };
}
