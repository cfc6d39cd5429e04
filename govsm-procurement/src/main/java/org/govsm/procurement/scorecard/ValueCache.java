package org.govsm.procurement.scorecard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Operand;
import org.govsm.procurement.contract.Terms;
import org.jspecify.annotations.Nullable;

/**
 * Values that were read already. Terms that leave something open are scored once for each reading
 * of it, and most values are the same each time.
 */
public final class ValueCache {

  private final Map<List<Object>, PeriodValues> values = new HashMap<>();
  private final Map<String, Known> posts = new HashMap<>();
  private final Map<Instant, CountedAccounts> accounts = new HashMap<>();
  private final Map<List<Object>, List<Scorecard>> cards = new HashMap<>();
  private final Map<Object, Object> measured = new HashMap<>();
  private final Map<String, Operand> spent = new HashMap<>();
  private @Nullable Terms first;
  private @Nullable Scored scored;
  private LastLearnt learnt = new LastLearnt(LocalDate.MAX);

  /** Makes an empty memory. */
  public ValueCache() {}

  /** What was read of a period, as known at an instant and by some sources. */
  PeriodValues values(BillingPeriod period, Instant knownBy, List<String> sources) {
    return values.computeIfAbsent(
        List.of(period, knownBy, sources), what -> new PeriodValues(period));
  }

  /** Scorecards do not depend on how deductions are stacked and rounded. */
  List<Scorecard> cards(
      Terms terms, List<BillingPeriod> periods, Instant knownBy, List<Scope> scopes) {
    List<Object> what = List.of(measured(terms), periods, knownBy);
    List<Scorecard> known = cards.get(what);
    if (known == null) {
      boolean anew = !accounts.containsKey(knownBy);
      Scored later = scored;
      known =
          later != null && anew && measured.isEmpty() && later.isSame(periods, scopes)
              ? later.earlier()
              : scored(periods, knownBy, scopes, anew);
      cards.put(what, known);
    }
    return known;
  }

  private List<Scorecard> scored(
      List<BillingPeriod> periods, Instant knownBy, List<Scope> scopes, boolean anew) {
    List<Scorecard> made = new ArrayList<>();
    Instant since = Instant.MIN;
    Optional<Scorecard> before = Optional.empty();
    for (Scope scope : scopes) {
      if (made.size() == periods.size() - 1) {
        since = learnt.last();
      } else if (made.isEmpty()) {
        learnt = new LastLearnt(periods.get(periods.size() - 1).from());
      }
      Scorecard card = Scorer.score(scope, before);
      made.add(card);
      before = Optional.of(card);
    }
    List<Scorecard> all = List.copyOf(made);
    scored = anew ? new Scored(all, knownBy, since) : null;
    return all;
  }

  /** What the results that are being worked out are made of. */
  LastLearnt learnt() {
    return learnt;
  }

  /**
   * The cards that were scored last, the first at that instant.
   *
   * @param since as known from then on, all but the last are the same
   */
  private record Scored(List<Scorecard> cards, Instant knownBy, Instant since) {

    List<Scorecard> earlier() {
      return cards.subList(0, cards.size() - 1);
    }

    /** Whether all periods but the last would be scored again, and as they were. */
    boolean isSame(List<BillingPeriod> periods, List<Scope> scopes) {
      return periods.size() == cards.size() - 1
          && periods.equals(earlier().stream().map(Scorecard::period).toList())
          && scopes.stream().allMatch(this::isSame);
    }

    private boolean isSame(Scope scope) {
      return scope.knownBy().isBefore(knownBy)
          && !scope.knownBy().isBefore(since)
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
