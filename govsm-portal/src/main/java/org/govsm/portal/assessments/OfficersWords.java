package org.govsm.portal.assessments;

import org.govsm.core.text.Message;
import org.govsm.governance.account.WordOfTwo;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ProblemException;

/** Officers' words: what the first of two officers said, held against the facts as they count. */
public final class OfficersWords {

  private OfficersWords() {}

  /** Whether a word counts, so that another officer can confirm it. */
  public static boolean counts(Transaction tx, String department, WordOfTwo word) {
    return word.counts(PostHolders.people(tx, department));
  }

  /**
   * Requires that a word counts, where another officer confirms it.
   *
   * @throws ProblemException with status 409, and what is to be done
   */
  public static void require(Transaction tx, String department, WordOfTwo word) {
    if (!counts(tx, department, word)) {
      throw refused(word);
    }
  }

  /** The refusal of what would confirm a word that does not count. */
  public static ProblemException refused(WordOfTwo word) {
    return ProblemException.conflict(none(word));
  }

  /** That a word does not count, and what is to be done. */
  public static Message none(WordOfTwo word) {
    return Message.of("access.word").with("by", word.by());
  }
}
