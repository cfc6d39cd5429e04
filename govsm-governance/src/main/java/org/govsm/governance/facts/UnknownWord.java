package org.govsm.governance.facts;

import java.util.List;

/**
 * A word that stands where others are known, or a text that is no name where one should stand: it
 * is kept, and decides as little as one left out.
 *
 * @param given what was written
 * @param known the words that are known there; none where any name may stand
 */
record UnknownWord(String given, List<String> known) {

  UnknownWord {
    known = List.copyOf(known);
  }
}
