package org.govsm.portal.accounts;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Messages;
import org.govsm.governance.account.AccountLifeCycle;
import org.govsm.governance.assessment.StepsAhead;
import org.govsm.portal.store.RecordMapper;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.WorkItem;
import org.jspecify.annotations.Nullable;

/**
 * Live accounts: what is still to be entered of those that a step made live, with the day by which
 * it is due. A later step, such as a hand-over, ends it here; assessments go on to find it.
 */
record LiveAccounts(AccountServices services, Authorisation table) {

  /** A live account with the step that it took last. */
  private record Live(
      String department, String id, Instant madeAt, Map<String, @Nullable Object> lastStep) {

    private boolean isFollowedUp() {
      return AccountLifeCycle.machine().of(String.valueOf(lastStep.get("event"))).stream()
          .anyMatch(step -> !step.followUps().isEmpty());
    }
  }

  List<WorkItem> of(Transaction tx, Caller caller, Messages words) {
    MissingWork missing = new MissingWork(table, caller, words);
    Map<String, AccountNeeds.Next> needs = new HashMap<>();
    return missing.mayEnter()
        ? live(tx).stream()
            .filter(one -> caller.seesDepartment(one.department()) && one.isFollowedUp())
            .flatMap(
                one -> {
                  AccountNeeds.Next next =
                      needs.computeIfAbsent(
                          one.department(), each -> services.needs().next(tx, each));
                  return item(missing, one, next).stream();
                })
            .toList()
        : List.of();
  }

  private static Optional<WorkItem> item(
      MissingWork missing, Live account, AccountNeeds.Next needs) {
    return needs.open(account.id()).flatMap(open -> item(missing, account, open));
  }

  private static Optional<WorkItem> item(MissingWork missing, Live account, StepsAhead.Open open) {
    return missing
        .facts(
            "live", account.department(), account.id(), open.step(), Moments.day(account.madeAt()))
        .map(item -> open.due().map(item::dueOn).orElse(item));
  }

  private static List<Live> live(Transaction tx) {
    return new Versions<>(
            tx,
            "select a.department, a.id, a.last_step, v.made_at from account a join"
                + " account_version v on v.department = a.department and v.account = a.id"
                + " and v.version = a.version",
            RecordMapper.of(Live.class))
        .list(" where a.state = ? order by a.department, a.id", "ACTIVE");
  }
}
