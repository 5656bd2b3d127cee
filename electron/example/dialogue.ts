/** What somebody asked and was answered. */
export interface Dialogue {
  /** Orders of the topics (`firstTopics`): 1…6 are those of п. 2.2.2, from 101 on the further ones. */
  readonly topics: readonly [number, ...number[]];
  readonly question: string;
  readonly answer: string;
}
