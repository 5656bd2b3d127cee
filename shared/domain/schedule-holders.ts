/*
 * Until the third version of an edition the consultant held all of its receptions. Editions and approval
 * statements of that age are read as if they said so. Frozen: journals of that age exist for ever.
 */

type Stored = Readonly<Record<string, unknown>>;

/** An edition's receptions and extra ones with who holds them: the consultant. */
export function withHolders(stored: Stored): Stored {
  return {
    ...stored,
    slots: each(stored['slots'], () => true),
    exceptions: each(stored['exceptions'], ({ kind }) => kind === 'extra'),
  };
}

function each(list: unknown, isHeld: (part: Stored) => boolean): unknown {
  if (!Array.isArray(list)) return list;
  return list.map((part: unknown) =>
    isObject(part) && isHeld(part) ? { ...part, by: 'consultant' } : part,
  );
}

function isObject(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null;
}
