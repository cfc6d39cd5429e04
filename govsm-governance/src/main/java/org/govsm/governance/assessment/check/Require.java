package org.govsm.governance.assessment.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.facts.FactField;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Moment;

/** What checks ask of one fact again and again. An absent fact is unknown, a stated none fails. */
public final class Require {

  /** Of one's own words, which may begin with "No" as those of a sign; so may rules of a policy. */
  private static final Set<String> OWN_WORDS =
      Set.of(
          "altText",
          "captions",
          "disclaimer",
          "justification",
          "limitations",
          "manner",
          "noReplyClasses",
          "outcome",
          "publicNote",
          "purpose",
          "signature",
          "text",
          "topic",
          "trendNotes");

  private static final List<String> PLAIN_NO = List.of("no", "n", "0", "false", "नहीं", "ना");

  private Require() {}

  /** Something must be there. */
  static CheckResult given(FactNode fact) {
    if (fact.isAbsent()) {
      CheckResult unknown = CheckResult.unknown(fact);
      return fact.placeholder()
          .map(word -> unknown.saying(about("check.placeholder", fact).with("given", word)))
          .orElse(unknown);
    }
    if (fact.isNone()) {
      return CheckResult.fail(about("check.none", fact));
    }
    return denied(fact, fact.path()).orElseGet(() -> CheckResult.pass(about("check.given", fact)));
  }

  /** That a text denies what it should state: what it means is asked. */
  static Optional<CheckResult> denied(FactNode fact, String path) {
    if (!fact.isGiven()) {
      return Optional.empty();
    }
    String name = fact.path().substring(fact.path().lastIndexOf('.') + 1);
    boolean own = OWN_WORDS.contains(name) || fact.path().startsWith("polic");
    Optional<String> denial = own ? fact.bareDenial() : fact.denial();
    return denial.map(given -> saysNone(path, given));
  }

  /** What a text means that denies what it should state is asked. */
  static CheckResult saysNone(String path, String given) {
    return CheckResult.unknown(List.of(path))
        .saying(
            Message.of("check.denied").with("what", CheckResult.term(path)).with("given", given));
  }

  /** A word must be one of these. */
  static CheckResult oneOf(FactNode fact, List<String> words) {
    Optional<String> word = words.stream().filter(fact::isWord).findFirst();
    Optional<String> given = fact.text();
    if (word.isPresent()) {
      return CheckResult.pass(
          about("check.word", fact).with("given", FactField.said(given.or(() -> word).get())));
    } else if (given.isEmpty()) {
      return given(fact);
    }
    return CheckResult.fail(
        about("check.not-word", fact)
            .with("given", FactField.said(given.get()))
            .with("allowed", said(words)));
  }

  static List<Object> said(List<String> words) {
    return words.stream().map(FactField::said).toList();
  }

  static CheckResult oneOf(FactNode fact, String... words) {
    return oneOf(fact, List.of(words));
  }

  /** Something must be so. */
  static CheckResult yes(FactNode fact) {
    if (fact.isAbsent()) {
      return CheckResult.unknown(fact);
    }
    return fact.is(true)
        ? CheckResult.pass(about("check.yes", fact))
        : CheckResult.fail(about("check.no", fact));
  }

  /** Something must be so, or be stated in words; a plain no in words is that it is not. */
  static CheckResult stated(FactNode fact) {
    return fact.flag().isPresent() || isPlainNo(fact) ? yes(fact) : given(fact);
  }

  static boolean isPlainNo(FactNode fact) {
    return fact.isGiven() && fact.isOneOf(PLAIN_NO);
  }

  /** Whether an item of a list only holds the place of one to come, or denies that there is one. */
  static boolean hasGap(FactNode list) {
    return list.items().stream().anyMatch(Require::isGap);
  }

  /** Whether a list of what was found has an item that says nothing was, or that is not known. */
  static boolean isOpen(FactNode found) {
    return hasGap(found)
        || found.items().stream().anyMatch(item -> item.denial().isPresent() || item.isAllClear());
  }

  /** The same, where an item that says no more than no names nothing either. */
  static boolean isHollow(FactNode list) {
    return hasGap(list) || list.items().stream().anyMatch(Require::isPlainNo);
  }

  static boolean isGap(FactNode item) {
    return item.isAbsent() || item.bareDenial().isPresent() && !isPlainNo(item);
  }

  /**
   * Words that no list has, of which a person must say what they mean, unless they take it back.
   */
  static CheckResult which(String path, List<String> given, Message question) {
    for (String text : given) {
      Optional<String> words = FactNode.of(text).reservation();
      if (words.isPresent()) {
        return CheckResult.unknown(List.of(path))
            .saying(
                Message.of("check.reserved")
                    .with("what", CheckResult.term(path))
                    .with("given", text)
                    .with("words", words.get()));
      }
    }
    return CheckResult.of(Outcome.ATTEST, question);
  }

  /** A list must name all of these. */
  static CheckResult covers(FactNode fact, List<String> wanted) {
    if (fact.isAbsent()) {
      return CheckResult.unknown(fact);
    }
    List<String> lacking = new ArrayList<>(wanted);
    fact.items().forEach(item -> lacking.removeIf(item::isWord));
    if (!lacking.isEmpty() && hasGap(fact)) {
      return CheckResult.unknown(fact)
          .saying(about("check.lacks-perhaps", fact).with("lacking", said(lacking)));
    }
    return lacking.isEmpty()
        ? CheckResult.pass(about("check.covers", fact).with("wanted", said(wanted)))
        : CheckResult.fail(about("check.lacks", fact).with("lacking", said(lacking)))
            .values(lacking);
  }

  static CheckResult covers(FactNode fact, String... wanted) {
    return covers(fact, List.of(wanted));
  }

  /** Whether one moment is surely not after another; of a day and an hour on it nobody knows. */
  public static boolean isFirst(Moment first, Moment then) {
    boolean hours = !first.wholeDay() && !then.wholeDay();
    return first.isBefore(then) || hours && !then.isBefore(first);
  }

  /** Two moments on one day, of which the hours would tell which was first. */
  public static CheckResult hour(FactNode first, FactNode then) {
    FactNode open = first.moment().filter(Moment::wholeDay).isPresent() ? first : then;
    return CheckResult.unknown(open).saying(about("check.hour", open));
  }

  /** The same, of which a missing fact is named from the root: the catalogue names it nowhere. */
  static CheckResult below(String place, CheckResult result) {
    if (result.outcome() != Outcome.UNKNOWN) {
      return result;
    }
    CheckResult open =
        CheckResult.unknown(
            result.missing().stream()
                .map(name -> name.startsWith(place + ".") ? name : place + "." + name)
                .toList());
    boolean plain = result.text().key().equals("assessment.missing");
    return plain ? open : open.saying(result.text());
  }

  /** What is not known, by its whole way, with what to say of a word that nobody knows there. */
  static CheckResult open(String path, FactNode fact) {
    CheckResult open = CheckResult.unknown(List.of(path));
    return fact.unknownWord()
        .map(word -> open.saying(word.with("what", CheckResult.term(path))))
        .orElse(open);
  }

  /** A number must not be more than the limit. */
  static CheckResult atMost(String measure, BigDecimal value, BigDecimal limit) {
    boolean kept = value.compareTo(limit) <= 0;
    return measured(kept ? "check.within" : "check.over", kept, measure, value, limit);
  }

  /** A number must not be less than the limit. */
  static CheckResult atLeast(String measure, BigDecimal value, BigDecimal limit) {
    boolean kept = value.compareTo(limit) >= 0;
    return measured(kept ? "check.reached" : "check.under", kept, measure, value, limit);
  }

  private static CheckResult measured(
      String key, boolean kept, String measure, BigDecimal value, BigDecimal limit) {
    Message text =
        Message.of(key)
            .with("what", new Term("measure." + measure))
            .with("value", value)
            .with("limit", limit);
    return (kept ? CheckResult.pass(text) : CheckResult.fail(text)).value(value).limit(limit);
  }

  private static Message about(String key, FactNode fact) {
    return Message.of(key).with("what", CheckResult.term(fact.path()));
  }
}
