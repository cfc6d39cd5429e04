package org.govsm.governance.facts;

import java.util.List;
import java.util.Map;
import org.govsm.governance.tree.ExactTree;
import org.jspecify.annotations.Nullable;

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

  /** The same tree with the texts that were written, its own where it has no such word. */
  static @Nullable Object asGiven(@Nullable Object tree) {
    if (tree instanceof UnknownWord word) {
      return word.given();
    } else if (tree instanceof Map<?, ?> map) {
      return ExactTree.changed(map, (name, member) -> asGiven(member));
    }
    return tree instanceof List<?> list ? ExactTree.changed(list, UnknownWord::asGiven) : tree;
  }
}
