package org.govsm.portal.posts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.governance.post.LoosenedRules;
import org.govsm.portal.assessments.OfficersWords;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Rules service: finds the posting rules of departments, and states them. */
record RulesService(Clock clock) {

  private LocalDate today() {
    return Moments.day(clock.instant());
  }

  /** The posting rules of a department. */
  PostingRules.Stated find(Transaction tx, String department) {
    return new PostingRules(tx).of(DepartmentIds.require(department));
  }

  /**
   * States the posting rules of a department. What loosens a rule that binds is proposed by the
   * first officer, and stated by another one who gives the same rules while the word of the first
   * counts; else that one proposes them anew.
   *
   * @throws ProblemException with every fault of them
   */
  PostingRules.Stated state(
      Transaction tx,
      String department,
      int expected,
      Map<String, @Nullable Object> rules,
      Caller by) {
    by.requireDepartment(DepartmentIds.require(department));
    PostTexts.refuseRules(rules);
    PostingRules all = new PostingRules(tx);
    PostingRules.Stated before = all.of(department);
    Map<String, Object> accepted = GivenRules.accepted(rules);
    boolean second =
        before.proposed().map(GivenRules::accepted).filter(accepted::equals).isPresent()
            && !before.proposedBy().equals(by.actor())
            && counts(tx, before);
    return second || loosened(tx, department, before, accepted).isEmpty()
        ? all.state(department, expected, accepted, Sql.cut(clock.instant()), by.actor())
        : all.propose(department, expected, accepted, Sql.cut(clock.instant()), by.actor());
  }

  /** Whether the word of who proposed other rules counts, so that another officer confirms them. */
  boolean counts(Transaction tx, PostingRules.Stated rules) {
    return rules.word().filter(it -> OfficersWords.counts(tx, rules.department(), it)).isPresent();
  }

  /** What other rules would loosen. */
  List<Message> loosened(
      Transaction tx, String department, PostingRules.Stated before, Map<String, ?> rules) {
    boolean apart = KeptDuties.wasApart(tx, department);
    return LoosenedRules.of(
        ClearancePolicy.bound(before.content(), apart),
        ClearancePolicy.bound(rules, apart),
        today());
  }
}
