package org.govsm.governance.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.governance.facts.Fact;
import org.govsm.governance.facts.Moment;

/** What checks ask of one fact again and again. An absent fact is unknown, a stated none fails. */
final class Require {

  private Require() {}

  /** Something must be there. */
  static Verdict given(Fact fact) {
    if (fact.isAbsent()) {
      Verdict unknown = Verdict.unknown(fact);
      return fact.placeholder()
          .map(word -> unknown.saying(about("check.placeholder", fact).with("given", word)))
          .orElse(unknown);
    }
    return fact.isNone()
        ? Verdict.fail(about("check.none", fact))
        : Verdict.pass(about("check.given", fact));
  }

  /** A word must be one of these. */
  static Verdict oneOf(Fact fact, List<String> words) {
    Optional<String> word = words.stream().filter(fact::isWord).findFirst();
    Optional<String> given = fact.text();
    if (word.isPresent()) {
      return Verdict.pass(about("check.word", fact).with("given", given.or(() -> word).get()));
    } else if (given.isEmpty()) {
      return given(fact);
    }
    return Verdict.fail(
        about("check.not-word", fact).with("given", given.get()).with("allowed", words));
  }

  static Verdict oneOf(Fact fact, String... words) {
    return oneOf(fact, List.of(words));
  }

  /** Something must be so. */
  static Verdict yes(Fact fact) {
    if (fact.isAbsent()) {
      return Verdict.unknown(fact);
    }
    return fact.is(true)
        ? Verdict.pass(about("check.yes", fact))
        : Verdict.fail(about("check.no", fact));
  }

  /** Whether an item of a list only holds the place of one to come. */
  static boolean hasGap(Fact list) {
    return list.items().stream().anyMatch(Fact::isAbsent);
  }

  /**
   * Words that no list has, of which a person must say what they mean, unless they take it back.
   */
  static Verdict which(String path, List<String> given, Message question) {
    for (String text : given) {
      Optional<String> words = Fact.of(text).reservation();
      if (words.isPresent()) {
        return Verdict.unknown(List.of(path))
            .saying(
                Message.of("check.reserved")
                    .with("what", Verdict.term(path))
                    .with("given", text)
                    .with("words", words.get()));
      }
    }
    return Verdict.of(Outcome.ATTEST, question);
  }

  /** A list must name all of these. */
  static Verdict covers(Fact fact, List<String> wanted) {
    if (fact.isAbsent()) {
      return Verdict.unknown(fact);
    }
    List<String> lacking = new ArrayList<>(wanted);
    fact.items().forEach(item -> lacking.removeIf(item::isWord));
    if (!lacking.isEmpty() && hasGap(fact)) {
      return Verdict.unknown(fact);
    }
    return lacking.isEmpty()
        ? Verdict.pass(about("check.covers", fact).with("wanted", wanted))
        : Verdict.fail(about("check.lacks", fact).with("lacking", lacking)).values(lacking);
  }

  static Verdict covers(Fact fact, String... wanted) {
    return covers(fact, List.of(wanted));
  }

  /** Whether one moment is surely not after another; of a day and an hour on it nobody knows. */
  static boolean isFirst(Moment first, Moment then) {
    boolean hours = !first.wholeDay() && !then.wholeDay();
    return first.isBefore(then) || hours && !then.isBefore(first);
  }

  /** Two moments on one day, of which the hours would tell which was first. */
  static Verdict hour(Fact first, Fact then) {
    Fact open = first.moment().filter(Moment::wholeDay).isPresent() ? first : then;
    return Verdict.unknown(open).saying(about("check.hour", open));
  }

  /** A number must not be more than the limit. */
  static Verdict atMost(String measure, BigDecimal value, BigDecimal limit) {
    boolean kept = value.compareTo(limit) <= 0;
    return measured(kept ? "check.within" : "check.over", kept, measure, value, limit);
  }

  /** A number must not be less than the limit. */
  static Verdict atLeast(String measure, BigDecimal value, BigDecimal limit) {
    boolean kept = value.compareTo(limit) >= 0;
    return measured(kept ? "check.reached" : "check.under", kept, measure, value, limit);
  }

  private static Verdict measured(
      String key, boolean kept, String measure, BigDecimal value, BigDecimal limit) {
    Message text =
        Message.of(key)
            .with("what", new Term("measure." + measure))
            .with("value", value)
            .with("limit", limit);
    return (kept ? Verdict.pass(text) : Verdict.fail(text)).value(value).limit(limit);
  }

  private static Message about(String key, Fact fact) {
    return Message.of(key).with("what", Verdict.term(fact.path()));
  }
}
