import { Fragment } from 'react';

/** With the marks that cling to them: in a piece of its own nothing else keeps these from the next line. */
const pieces = /(\(?(?:[A-Z]{2,}-\d{4}-\d+(?:\/\d+)?|[^\s<>(),;:]+@[^\s<>(),;:]+\w)[).,;:!?”»]*)/;

/** Words in which references and e-mail addresses stay in one piece, as long as a line holds them. */
export function Unbroken({ text }: { text: string }) {
  return text.split(pieces).map((piece, at) => {
    // biome-ignore-start lint/suspicious/noArrayIndexKey: the pieces of one text stand in a fixed order
    return at % 2 === 1 ? (
      <span key={at} className="unbroken">
        {piece}
      </span>
    ) : (
      <Fragment key={at}>{piece}</Fragment>
    );
    // biome-ignore-end lint/suspicious/noArrayIndexKey: as above
  });
}
