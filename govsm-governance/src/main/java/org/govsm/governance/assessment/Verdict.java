package org.govsm.governance.assessment;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.governance.facts.Fact;

/** What a check says of one subject, before anybody signed for anything. */
record Verdict(
    Outcome outcome,
    Message text,
    Optional<String> subject,
    Optional<BigDecimal> value,
    List<String> values,
    Optional<BigDecimal> limit,
    List<String> missing,
    List<Finding> notes) {

  /** From what settles a question to what leaves it open. */
  private static final List<Outcome> FIRST =
      List.of(
          Outcome.FAIL,
          Outcome.BLOCKED,
          Outcome.UNKNOWN,
          Outcome.WARN,
          Outcome.ATTEST,
          Outcome.PASS,
          Outcome.NOT_APPLICABLE,
          Outcome.NOT_EVALUATED);

  static Verdict of(Outcome outcome, Message text) {
    return new Verdict(
        outcome,
        text,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  static Verdict pass(Message text) {
    return of(Outcome.PASS, text);
  }

  static Verdict fail(Message text) {
    return of(Outcome.FAIL, text);
  }

  static Verdict notApplicable(Message text) {
    return of(Outcome.NOT_APPLICABLE, text);
  }

  static Verdict unknown(Fact fact) {
    Verdict open = unknown(List.of(fact.path()));
    return fact.unknownWord()
        .map(word -> open.saying(word.with("what", term(fact.path()))))
        .orElse(open);
  }

  static Verdict unknown(List<String> facts) {
    List<Term> names = facts.stream().map(Verdict::term).toList();
    Message text = Message.of("assessment.missing").with("missing", names);
    return of(Outcome.UNKNOWN, text).with(Optional.empty(), List.of(), facts);
  }

  /** How a fact is called in sentences. */
  static Term term(String path) {
    String name = path.startsWith("policy.") ? "policies" + path.substring(6) : path;
    return new Term("fact." + name.replace("[]", ""));
  }

  /** Several questions about one subject: the worst answers count, and all of these are said. */
  static Verdict all(List<Verdict> verdicts) {
    Verdict worst = verdicts.stream().min(comparing(v -> FIRST.indexOf(v.outcome))).orElseThrow();
    List<Verdict> same = verdicts.stream().filter(v -> v.outcome == worst.outcome).toList();
    if (worst.outcome == Outcome.UNKNOWN) {
      Set<String> missing = new LinkedHashSet<>();
      same.forEach(v -> missing.addAll(v.missing));
      return unknown(List.copyOf(missing)).about(worst.subject).saying(open(same, missing));
    }
    Message text = worst.text;
    for (Verdict next : same.subList(1, same.size())) {
      if (!next.text.equals(text)) {
        text = Message.of("assessment.both").with("first", text).with("second", next.text);
      }
    }
    return same.stream()
        .filter(v -> v.value.isPresent() || !v.values.isEmpty())
        .findFirst()
        .orElse(worst)
        .saying(text);
  }

  /** What is missing, and whatever else was said of it. */
  private static Message open(List<Verdict> same, Set<String> missing) {
    if (same.size() == 1) {
      return same.get(0).text;
    }
    Message text = unknown(List.copyOf(missing)).text;
    for (Verdict next : same) {
      if (!next.text.equals(unknown(next.missing).text)) {
        text = Message.of("assessment.both").with("first", text).with("second", next.text);
      }
    }
    return text;
  }

  static Verdict all(Verdict... verdicts) {
    return all(List.of(verdicts));
  }

  Verdict saying(Message said) {
    return new Verdict(outcome, said, subject, value, values, limit, missing, notes);
  }

  Verdict outcome(Outcome other) {
    return new Verdict(other, text, subject, value, values, limit, missing, notes);
  }

  Verdict about(String id) {
    return about(Optional.of(id));
  }

  private Verdict about(Optional<String> id) {
    return new Verdict(outcome, text, id, value, values, limit, missing, notes);
  }

  Verdict value(long number) {
    return value(BigDecimal.valueOf(number));
  }

  Verdict value(BigDecimal number) {
    return with(Optional.of(number), values, missing);
  }

  Verdict values(List<String> texts) {
    return with(value, List.copyOf(texts), missing);
  }

  Verdict limit(BigDecimal number) {
    return new Verdict(outcome, text, subject, value, values, Optional.of(number), missing, notes);
  }

  Verdict notes(List<Finding> found) {
    return new Verdict(outcome, text, subject, value, values, limit, missing, found);
  }

  private Verdict with(Optional<BigDecimal> number, List<String> texts, List<String> facts) {
    return new Verdict(outcome, text, subject, number, texts, limit, facts, notes);
  }
}
