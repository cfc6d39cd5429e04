package org.govsm.procurement.scorecard;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.core.money.Fraction;
import org.govsm.core.text.Message;

/** Figures of posts added up; kept one by one only where a median needs them. */
final class PostTotals {

  private record Ends(BigDecimal low, BigDecimal high) {

    Ends plus(Ends other) {
      return new Ends(low.add(other.low), high.add(other.high));
    }
  }

  private final boolean keeps;
  private final Map<String, Ends> byPost = new HashMap<>();
  private Ends sum = new Ends(BigDecimal.ZERO, BigDecimal.ZERO);
  private final Map<String, Instant> read = new HashMap<>();
  private final boolean keepsEnds;
  private Optional<Measured> withheld = Optional.empty();
  private Optional<Message> fall = Optional.empty();
  private Optional<Message> early = Optional.empty();

  PostTotals(boolean keeps, boolean keepsEnds) {
    this.keeps = keeps;
    this.keepsEnds = keepsEnds;
  }

  void add(String post, OnePost.Given given) {
    if (given.measured().value().isEmpty()) {
      boolean firmer = given.measured().held() && withheld.filter(Measured::held).isEmpty();
      withheld = firmer || withheld.isEmpty() ? Optional.of(given.measured()) : withheld;
      return;
    }
    List<Message> reasons = given.measured().reasons();
    if (given.measured().open() && early.isEmpty()) {
      early = Optional.of(reasons.get(reasons.size() - 1));
    }
    if (given.measured().doubt() && fall.isEmpty()) {
      fall = Optional.of(reasons.get(0));
    }
    add(post, new Ends(given.low(), given.high()));
    if (keepsEnds) {
      for (var reading : given.readings()) {
        read.merge(post, reading.to(), (a, b) -> a.isAfter(b) ? a : b);
      }
    }
  }

  private void add(String post, Ends ends) {
    sum = sum.plus(ends);
    if (keeps) {
      byPost.merge(post, ends, Ends::plus);
    }
  }

  Measured together(String across, int posts) {
    if (withheld.isPresent()) {
      return withheld.get();
    }
    Interval value =
        switch (across) {
          case "mean" -> sum().times(Fraction.ONE.dividedBy(Fraction.of(posts)));
          case "median" -> new Interval(median(Ends::low), median(Ends::high));
          default -> sum();
        };
    Measured together =
        fall.map(why -> Measured.between(value, why))
            .orElseGet(() -> Measured.of(value))
            .readTo(read);
    return early.map(together::atLeast).orElse(together);
  }

  private Interval sum() {
    return new Interval(Fraction.of(sum.low()), Fraction.of(sum.high()));
  }

  private Fraction median(Function<Ends, BigDecimal> end) {
    Collection<Ends> all = byPost.values();
    List<BigDecimal> sorted = all.stream().map(end).sorted().toList();
    int middle = sorted.size() / 2;
    Fraction upper = Fraction.of(sorted.get(middle));
    return sorted.size() % 2 == 1
        ? upper
        : upper.plus(Fraction.of(sorted.get(middle - 1))).dividedBy(Fraction.of(2));
  }
}
