package org.govsm.core.rules;

import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.source.Position;
import org.govsm.core.time.EffectivePeriod;

/**
 * Who answers one question in one period: a pack of the book, or another book by a citation that
 * says why.
 *
 * @param target the id of the pack, or of the book that is borrowed from
 * @param basis why another book's law is followed; nothing for a pack of the book itself
 */
record BookEntry(
    String question,
    String target,
    EffectivePeriod period,
    Optional<Citation> basis,
    Position position) {

  boolean borrows() {
    return basis.isPresent();
  }
}
