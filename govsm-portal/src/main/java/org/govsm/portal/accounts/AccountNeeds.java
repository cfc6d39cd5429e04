package org.govsm.portal.accounts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.governance.assessment.StepsAhead;
import org.govsm.portal.assessments.DepartmentFacts;
import org.govsm.portal.store.ChainHead;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.LruCache;
import org.govsm.portal.web.Moments;

/**
 * Account needs: what stands in the way of the steps ahead of an account. Where nothing happened in
 * the department since, it is that of an earlier hour of the day.
 */
public final class AccountNeeds {

  private static final int MOST = 2_000;

  private final DepartmentFacts facts;
  private final Clock clock;
  private final LruCache<Key, List<StepsAhead.Step>> known = new LruCache<>(MOST);

  private record Key(ChainHead head, String account, LocalDate day) {}

  AccountNeeds(DepartmentFacts facts, Clock clock) {
    this.facts = facts;
    this.clock = clock;
  }

  /** The steps ahead, the one for which the account waits first; none where it may stay. */
  List<StepsAhead.Step> of(Transaction tx, String department, String account) {
    Instant now = clock.instant();
    Optional<Key> key =
        tx.events().head(department).map(head -> new Key(head, account, Moments.day(now)));
    return key.map(one -> known.of(one, () -> read(tx, department, account, now)))
        .orElseGet(() -> read(tx, department, account, now));
  }

  private List<StepsAhead.Step> read(
      Transaction tx, String department, String account, Instant now) {
    return StepsAhead.of(facts.of(tx, department, now), account, now);
  }
}
