package org.govsm.procurement.scorecard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Operand;
import org.govsm.procurement.contract.Reconciliation;
import org.govsm.procurement.contract.Terms;
import org.jspecify.annotations.Nullable;

/**
 * Values that were read already. Terms that leave something open are scored once for each reading
 * of it, and most values are the same each time. One thread uses it.
 */
public final class ValueCache {

  private final Map<List<Object>, PeriodValues> values = new HashMap<>();
  private final Map<String, Known> posts = new HashMap<>();
  private final Map<Instant, CountedAccounts> accounts = new HashMap<>();
  private final Map<List<Object>, List<Scorecard>> cards = new HashMap<>();
  private final Map<Object, Object> measured = new HashMap<>();
  private final Map<String, Operand> spent = new HashMap<>();
  private @Nullable Terms first;
  private final List<Scored> scored = new ArrayList<>();
  private LastLearnt learnt = new LastLearnt(List.of());

  /** Makes an empty memory. */
  public ValueCache() {}

  /** What was read of a period, as known at an instant, by sources and rules of the terms. */
  PeriodValues values(BillingPeriod period, Instant knownBy, Terms terms) {
    Object rule = terms.reconciliation().<Object>map(Reconciliation::toPlain).orElse("");
    return values.computeIfAbsent(
        List.of(period, knownBy, terms.payment().sources(), rule),
        what -> new PeriodValues(period));
  }

  /**
   * Scorecards do not depend on how deductions are stacked and rounded. Those of one instant are
   * those of a later one too, if nothing that they are made of was learnt between.
   */
  List<Scorecard> cards(
      Terms terms, List<BillingPeriod> periods, Instant knownBy, List<Scope> scopes) {
    List<Object> what = List.of(measured(terms), periods, knownBy);
    List<Scorecard> known = cards.get(what);
    if (known == null) {
      boolean anew = !accounts.containsKey(knownBy) && measured.isEmpty();
      known = later(anew, periods, scopes).orElseGet(() -> scored(periods, knownBy, scopes, anew));
      cards.put(what, known);
    }
    return known;
  }

  private Optional<List<Scorecard>> later(
      boolean anew, List<BillingPeriod> periods, List<Scope> scopes) {
    return scored.stream()
        .filter(one -> anew && one.isSame(periods, scopes))
        .findFirst()
        .map(one -> one.cards().subList(0, periods.size()));
  }

  private List<Scorecard> scored(
      List<BillingPeriod> periods, Instant knownBy, List<Scope> scopes, boolean anew) {
    List<Scorecard> made = new ArrayList<>();
    learnt = new LastLearnt(periods);
    Optional<Scorecard> before = Optional.empty();
    for (Scope scope : scopes) {
      Scorecard card = Scorer.score(scope, before);
      made.add(card);
      before = Optional.of(card);
      learnt.next();
    }
    List<Scorecard> all = List.copyOf(made);
    if (anew) {
      scored.add(new Scored(periods, all, knownBy, learnt));
    }
    return all;
  }

  /** What the results that are being worked out are made of. */
  LastLearnt learnt() {
    return learnt;
  }

  /**
   * Cards that were scored first of all at an instant.
   *
   * @param since as known from when each is the same
   */
  private record Scored(
      List<BillingPeriod> periods, List<Scorecard> cards, Instant knownBy, LastLearnt since) {

    /** Whether periods would be scored again, and as they were. */
    boolean isSame(List<BillingPeriod> some, List<Scope> scopes) {
      return some.size() <= periods.size()
          && some.equals(periods.subList(0, some.size()))
          && scopes.stream().allMatch(scope -> isSame(scope, since.of(some.size())));
    }

    private boolean isSame(Scope scope, Instant first) {
      return scope.knownBy().isBefore(knownBy)
          && !scope.knownBy().isBefore(first)
          && !scope.readings().areWithdrawnAfter(scope.knownBy())
          && scope.readings().setAside(scope.givenBy(), scope.knownBy()).isEmpty();
    }
  }

  /** One object for all terms that measure the same; the trees of one alone need no comparison. */
  private Object measured(Terms terms) {
    Terms only = first;
    if (only == null || only == terms && measured.isEmpty()) {
      first = terms;
      return this;
    }
    if (measured.isEmpty()) {
      measured.put(only.measured(), this);
    }
    return measured.computeIfAbsent(terms.measured(), tree -> new Object());
  }

  /** The operand of a metric of the contract that is paid at actuals. */
  Operand account(String metric) {
    return spent.computeIfAbsent(metric, Operand::account);
  }

  /** The accounts that were read, as known by an instant. */
  CountedAccounts accounts(Instant knownBy) {
    return accounts.computeIfAbsent(knownBy, instant -> new CountedAccounts());
  }

  /** The posts of a platform, as known last: periods are scored one after the other. */
  PostIndex posts(Scope scope, String platform) {
    List<Object> what = List.of(scope.knownBy(), scope.sources());
    Known known = posts.get(platform);
    if (known == null || !known.what().equals(what)) {
      posts.remove(platform);
      known = new Known(what, PostIndex.of(scope, platform));
      posts.put(platform, known);
    }
    return known.index();
  }

  private record Known(List<Object> what, PostIndex index) {}
}
