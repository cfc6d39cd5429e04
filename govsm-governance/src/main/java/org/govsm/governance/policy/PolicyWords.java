package org.govsm.governance.policy;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.govsm.core.document.Node;
import org.govsm.governance.facts.FactNode;

/**
 * Policy words: whether the words of a department state what a policy needs. "Not appointed yet"
 * names nobody, and is no more published than a blank is.
 */
final class PolicyWords {

  /** Of which there may be none: a department that collects nothing says so. */
  private static final Set<String> MAY_BE_NONE =
      Set.of("unanswered", "personalData", "dataPurpose");

  /** Which tell of something in words of their own, such as "who is signed in will be heard". */
  private static final Set<String> TOLD = Set.of("contributors", "deskHours");

  /** Which name somebody. */
  private static final Set<String> NAMED =
      Set.of(
          "moderator",
          "nodalOfficerName",
          "grievanceOfficer",
          "informationOfficer",
          "recordsOfficer",
          "dataOfficer");

  private static final Pattern NONE =
      Pattern.compile(
          "\\W*(?:no|none|nothing|nil|नहीं|कुछ(?:\\s+भी)?\\s+नहीं|कोई\\s+नहीं)\\W*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern BETWEEN_WORDS = Pattern.compile("\\s+");

  /** A promise of so many words tells of nothing else. */
  private static final int MOST_WORDS = 4;

  private PolicyWords() {}

  /** Whether both languages state it. */
  static boolean areSaid(String fact, Node words) {
    return Stream.of("en", "hi").allMatch(language -> isSaid(fact, words.text(language)));
  }

  private static boolean isSaid(String fact, String text) {
    FactNode said = FactNode.of(text);
    if (MAY_BE_NONE.contains(fact) && NONE.matcher(text).matches()) {
      return true;
    } else if (MAY_BE_NONE.contains(fact) || TOLD.contains(fact)) {
      return said.isGiven() && said.bareDenial().isEmpty() && !isPromise(said, text);
    }
    return said.isGiven() && said.undone().isEmpty() && (!NAMED.contains(fact) || said.isName());
  }

  private static boolean isPromise(FactNode said, String text) {
    return said.promise().isPresent()
        && BETWEEN_WORDS.splitAsStream(text.strip()).count() <= MOST_WORDS;
  }
}
