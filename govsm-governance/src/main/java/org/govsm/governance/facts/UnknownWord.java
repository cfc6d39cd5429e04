package org.govsm.governance.facts;

import java.util.List;

/**
 * A word that stands where others are known: it is kept, and decides as little as one left out.
 *
 * @param given what was written
 * @param known the words that are known there
 */
record UnknownWord(String given, List<String> known) {

  UnknownWord {
    known = List.copyOf(known);
  }
}
