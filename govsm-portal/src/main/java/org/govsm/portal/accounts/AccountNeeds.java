package org.govsm.portal.accounts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.govsm.governance.assessment.StepsAhead;
import org.govsm.portal.assessments.DepartmentFacts;
import org.govsm.portal.store.ChainHead;
import org.govsm.portal.store.LruCache;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Moments;
import org.jspecify.annotations.Nullable;

/**
 * Account needs: what stands in the way of the steps ahead of an account. Where nothing happened in
 * the department since, it is that of an earlier hour of the day.
 */
public final class AccountNeeds {

  private static final int MOST = 2_000;

  /** As many as the accounts of which facts are kept at hand. */
  private static final int MOST_NEXT = 6_000;

  private final DepartmentFacts facts;
  private final Clock clock;
  private final LruCache<Key, List<StepsAhead.Step>> known = new LruCache<>(MOST);
  private final LruCache<Key, Optional<StepsAhead.Step>> next = new LruCache<>(MOST_NEXT);
  private final LruCache<Key, Optional<StepsAhead.Open>> open = new LruCache<>(MOST_NEXT);

  private record Key(ChainHead head, String account, LocalDate day) {}

  AccountNeeds(DepartmentFacts facts, Clock clock) {
    this.facts = facts;
    this.clock = clock;
  }

  /**
   * The steps ahead, the one for which the account waits first. Where it may stay: the step that
   * made it live, with what is still open after it; none where nothing is.
   */
  List<StepsAhead.Step> of(Transaction tx, String department, String account) {
    List<StepsAhead.Step> ahead = ahead(tx, department, account);
    return ahead.isEmpty()
        ? next(tx, department).open(account).map(StepsAhead.Open::step).stream().toList()
        : ahead;
  }

  private List<StepsAhead.Step> ahead(Transaction tx, String department, String account) {
    Instant now = clock.instant();
    Supplier<List<StepsAhead.Step>> read =
        () -> StepsAhead.of(facts.of(tx, department, now), account, now);
    return tx.events()
        .head(department)
        .map(head -> known.of(new Key(head, account, Moments.day(now)), read))
        .orElseGet(read);
  }

  /** The steps for which accounts of a department wait. */
  Next next(Transaction tx, String department) {
    return new Next(tx, department);
  }

  /**
   * Next steps: those for which accounts of one department wait, each the first of its steps ahead.
   * What is not known yet is judged by facts that are read once for all accounts.
   */
  final class Next {

    private final Transaction tx;
    private final String department;
    private final Instant now = clock.instant();
    private final Optional<ChainHead> head;
    private @Nullable StepsAhead read;

    private Next(Transaction tx, String department) {
      this.tx = tx;
      this.department = department;
      this.head = tx.events().head(department);
    }

    /** None where the account may stay as it is. */
    Optional<StepsAhead.Step> of(String account) {
      return head.map(one -> next.of(new Key(one, account, Moments.day(now)), () -> judge(account)))
          .orElseGet(() -> judge(account));
    }

    /** What is still open of a live account; nothing where all is in order. */
    Optional<StepsAhead.Open> open(String account) {
      return head.map(
              one -> open.of(new Key(one, account, Moments.day(now)), () -> all().open(account)))
          .orElseGet(() -> all().open(account));
    }

    private Optional<StepsAhead.Step> judge(String account) {
      return all().next(account);
    }

    private StepsAhead all() {
      StepsAhead all = read;
      if (all == null) {
        all = StepsAhead.in(facts.of(tx, department, now), now);
        read = all;
      }
      return all;
    }
  }
}
