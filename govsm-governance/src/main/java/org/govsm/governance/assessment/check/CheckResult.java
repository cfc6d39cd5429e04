package org.govsm.governance.assessment.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.facts.FactNode;

/**
 * What a check says of one subject, before anybody signed for anything.
 *
 * @param parts what was asked one by one, where that is more than one thing and not all is in order
 */
public record CheckResult(
    Outcome outcome,
    Message text,
    Optional<String> subject,
    Optional<BigDecimal> value,
    List<String> values,
    Optional<BigDecimal> limit,
    List<String> missing,
    List<Finding> notes,
    List<CheckResult> parts) {

  /** Names of facts of an item that other questions of govsm have for something else. */
  private static final Set<String> SHARED =
      Set.of("category", "ground", "publishedAt", "validUntil");

  /** Facts whose members are called as a department calls its own classes and pages. */
  private static final List<String> OF_OWN_NAMES =
      List.of(
          "policies.responsiveness.published",
          "policies.responsiveness.turnaround",
          "policies.responsiveness.updateFrequency");

  private static final String ASSESSED = "fact.assessed.";

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

  /** What asks for something. */
  private static final Set<Outcome> OPEN =
      Set.of(Outcome.FAIL, Outcome.BLOCKED, Outcome.UNKNOWN, Outcome.WARN, Outcome.ATTEST);

  public static CheckResult of(Outcome outcome, Message text) {
    return new CheckResult(
        outcome,
        text,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of());
  }

  public static CheckResult pass(Message text) {
    return of(Outcome.PASS, text);
  }

  public static CheckResult fail(Message text) {
    return of(Outcome.FAIL, text);
  }

  static CheckResult notApplicable(Message text) {
    return of(Outcome.NOT_APPLICABLE, text);
  }

  public static CheckResult unknown(FactNode fact) {
    CheckResult open = unknown(List.of(fact.path()));
    return fact.unknownWord()
        .map(word -> open.saying(word.with("what", term(fact.path()))))
        .orElse(open);
  }

  public static CheckResult unknown(List<String> facts) {
    List<Term> names = new ArrayList<>(facts.size());
    for (String fact : facts) {
      names.add(term(fact));
    }
    Message text = Message.of("assessment.missing").with("missing", List.copyOf(names));
    return of(Outcome.UNKNOWN, text).with(Optional.empty(), List.of(), facts);
  }

  /** How a fact is called in sentences. */
  public static Term term(String path) {
    String name = path.startsWith("policy.") ? "policies" + path.substring(6) : path;
    String called =
        OF_OWN_NAMES.stream().filter(one -> name.startsWith(one + ".")).findFirst().orElse(name);
    return new Term((SHARED.contains(called) ? ASSESSED : "fact.") + called.replace("[]", ""));
  }

  /** Several questions about one subject: the worst answers count, and all of these are said. */
  public static CheckResult all(List<CheckResult> verdicts) {
    return verdicts.size() == 1 ? verdicts.get(0) : joined(verdicts).of(verdicts);
  }

  private static CheckResult joined(List<CheckResult> verdicts) {
    CheckResult worst = verdicts.get(0);
    for (CheckResult next : verdicts) {
      if (FIRST.indexOf(next.outcome) < FIRST.indexOf(worst.outcome)) {
        worst = next;
      }
    }
    List<CheckResult> same = new ArrayList<>(verdicts.size());
    for (CheckResult next : verdicts) {
      if (next.outcome == worst.outcome) {
        same.add(next);
      }
    }
    if (worst.outcome == Outcome.UNKNOWN) {
      Set<String> missing = new LinkedHashSet<>();
      same.forEach(v -> missing.addAll(v.missing));
      return unknown(List.copyOf(missing)).about(worst.subject).saying(open(same, missing));
    }
    Message text = worst.text;
    for (CheckResult next : same.subList(1, same.size())) {
      if (!next.text.equals(text)) {
        text = Message.of("assessment.both").with("first", text).with("second", next.text);
      }
    }
    for (CheckResult next : same) {
      if (next.value.isPresent() || !next.values.isEmpty()) {
        return next.saying(text);
      }
    }
    return worst.saying(text);
  }

  /** What is missing, and whatever else was said of it. */
  private static Message open(List<CheckResult> same, Set<String> missing) {
    if (same.size() == 1) {
      return same.get(0).text;
    }
    Message text = unknown(List.copyOf(missing)).text;
    CheckResult plain = same.get(0);
    Message plainText = unknown(plain.missing).text;
    for (CheckResult next : same) {
      if (!next.missing.equals(plain.missing)) {
        plain = next;
        plainText = unknown(next.missing).text;
      }
      if (!next.text.equals(plainText)) {
        text = Message.of("assessment.both").with("first", text).with("second", next.text);
      }
    }
    return text;
  }

  /** The same, where something else is asked besides, which does not decide it. */
  public CheckResult besides(CheckResult asked) {
    return of(List.of(this, asked));
  }

  /** The same as what came of several questions; of what asks for nothing none is kept. */
  CheckResult of(List<CheckResult> asked) {
    return OPEN.contains(outcome)
        ? new CheckResult(
            outcome, text, subject, value, values, limit, missing, notes, List.copyOf(asked))
        : this;
  }

  /** What was asked one by one; none where that is one thing. */
  public List<CheckResult> asked() {
    return parts.stream().flatMap(CheckResult::each).distinct().toList();
  }

  private Stream<CheckResult> each() {
    return parts.isEmpty() ? Stream.of(this) : parts.stream().flatMap(CheckResult::each);
  }

  public static CheckResult all(CheckResult... verdicts) {
    return all(List.of(verdicts));
  }

  public CheckResult saying(Message said) {
    return new CheckResult(outcome, said, subject, value, values, limit, missing, notes, parts);
  }

  public CheckResult outcome(Outcome other) {
    return new CheckResult(other, text, subject, value, values, limit, missing, notes, parts);
  }

  public CheckResult about(String id) {
    return about(Optional.of(id));
  }

  public CheckResult about(Optional<String> id) {
    return new CheckResult(outcome, text, id, value, values, limit, missing, notes, parts);
  }

  CheckResult value(long number) {
    return value(BigDecimal.valueOf(number));
  }

  CheckResult value(BigDecimal number) {
    return with(Optional.of(number), values, missing);
  }

  public CheckResult values(List<String> texts) {
    return with(value, List.copyOf(texts), missing);
  }

  CheckResult limit(BigDecimal number) {
    return new CheckResult(
        outcome, text, subject, value, values, Optional.of(number), missing, notes, parts);
  }

  public CheckResult notes(List<Finding> found) {
    return new CheckResult(outcome, text, subject, value, values, limit, missing, found, parts);
  }

  private CheckResult with(Optional<BigDecimal> number, List<String> texts, List<String> facts) {
    return new CheckResult(outcome, text, subject, number, texts, limit, facts, notes, parts);
  }
}
