/**
 * Asks the browser for hosts, as match patterns; false where the reader says no. Within a click, and before all else that
 * the click does: the browser wants that. Asks nothing where all are allowed.
 */
export async function askForHosts(_hosts: string[]): Promise<boolean> {
  throw new Error('Not yet');
}

/** Gives back what hosts no feed needs: after one was left, or a first look came to nothing. */
export async function giveBackHosts(): Promise<void> {
  throw new Error('Not yet');
}
