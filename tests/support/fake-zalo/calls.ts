/** One call as it came and as it was answered. */
export interface ApiCall {
  /** zca-js's name: sendMessage, findUser, login … */
  api: string;
  host: string;
  path: string;
  /** Name of the account whose session it carried. */
  account: string | undefined;
  /** Decrypted. */
  params: Record<string, unknown>;
  /** Milliseconds since 1970, by the fake's clock. */
  at: number;
  /** Undefined while it is in work, 'nothing' if it hung or was reset; `code` 0 is success. */
  answeredWith: { status: number; code: number; data: unknown } | 'nothing' | undefined;
  /** Whether the method ran and succeeded, answered or not. */
  tookEffect: boolean;
}
