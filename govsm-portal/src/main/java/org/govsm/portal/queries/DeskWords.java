package org.govsm.portal.queries;

import java.util.List;
import java.util.Map;
import org.govsm.governance.account.WordOfTwo;
import org.govsm.governance.law.ActTime;
import org.govsm.portal.assessments.OfficersWords;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Words at the desk: an act that confirms what another officer said, while that counts. */
final class DeskWords {

  private static final String CONFIRM = "CONFIRM";

  private DeskWords() {}

  /** Refuses what the portal alone says of an act. */
  static void refuse(Map<String, @Nullable Object> given) {
    for (String name : List.of(ActTime.RECORDED, WordOfTwo.ANEW)) {
      if (given.containsKey(name)) {
        throw ProblemException.of(Faults.at("/" + name, "queries.recorded-here"));
      }
    }
  }

  /**
   * Refuses to confirm a correction that does not count any more: another one is entered. Any other
   * act is the first word again.
   *
   * @param act the act as it is kept
   */
  static void hold(
      Transaction tx,
      StoredQuery one,
      DeskCase before,
      String kind,
      Map<String, @Nullable Object> act) {
    before
        .word(kind, act)
        .filter(word -> !OfficersWords.counts(tx, one.department(), word))
        .ifPresent(
            word -> {
              if (kind.equals(CONFIRM)) {
                throw OfficersWords.refused(word);
              }
              act.put(WordOfTwo.ANEW, true);
            });
  }
}
