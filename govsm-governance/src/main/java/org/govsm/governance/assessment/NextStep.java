package org.govsm.governance.assessment;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.govsm.core.place.PlatformName;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.core.text.Term;
import org.govsm.governance.assessment.check.CheckResult;
import org.govsm.governance.assessment.check.SomeNamed;
import org.govsm.governance.framework.Control;

/** What to do next about one control. */
public final class NextStep {

  /** What kind of thing is to be done, in the order in which it is told. */
  public enum Kind {
    /** Something is not as it has to be. */
    MEND,
    /** It is not known, though nothing is missing: facts contradict each other. */
    CLARIFY,
    /** A person has to sign. */
    SIGN,
    /** Facts have to be given. */
    GIVE,
    /** A limit is near. */
    WATCH
  }

  private static final int MOST_NAMED = 10;

  private static final List<String> STRENGTHS = List.of("must", "should", "may");
  private static final List<String> SEVERITIES = List.of("critical", "high", "medium", "low");

  /** What fails is graver than what nobody knows; of that a signature or a fact is soon given. */
  private static final List<Kind> GRAVEST_FIRST =
      List.of(Kind.MEND, Kind.CLARIFY, Kind.SIGN, Kind.GIVE, Kind.WATCH);

  private final Kind kind;
  private final Control control;
  private final Set<String> subjects = new LinkedHashSet<>();
  private final Set<String> missing = new LinkedHashSet<>();
  private Optional<ControlFinding> first = Optional.empty();

  private NextStep(Kind kind, Control control) {
    this.kind = kind;
    this.control = control;
  }

  /** What must be done before what should, and the severe before the slight. */
  static List<NextStep> of(Collection<ControlFinding> findings) {
    Map<String, NextStep> steps = new LinkedHashMap<>();
    for (ControlFinding finding : findings) {
      kindOf(finding)
          .ifPresent(
              kind ->
                  steps
                      .computeIfAbsent(
                          kind + " " + finding.control().id(),
                          k -> new NextStep(kind, finding.control()))
                      .take(finding));
    }
    List<NextStep> sorted = new ArrayList<>(steps.values());
    sorted.sort(
        comparing(NextStep::kind)
            .thenComparing(step -> STRENGTHS.indexOf(step.control.strength()))
            .thenComparing(step -> SEVERITIES.indexOf(step.control.severity())));
    return List.copyOf(sorted);
  }

  /** Those that come first: the gravest, and of those that are alike the least work. */
  static List<NextStep> first(List<NextStep> steps, int most) {
    return steps.stream()
        .sorted(
            comparing((NextStep step) -> STRENGTHS.indexOf(step.control.strength()))
                .thenComparing(step -> SEVERITIES.indexOf(step.control.severity()))
                .thenComparing(step -> GRAVEST_FIRST.indexOf(step.kind))
                .thenComparing(step -> Math.max(step.subjects.size(), step.missing.size())))
        .limit(most)
        .toList();
  }

  /**
   * What kind of thing is to be done about a finding.
   *
   * @return nothing where nothing is to be done
   */
  public static Optional<Kind> kindOf(ControlFinding finding) {
    if (finding.control().isHistoric()) {
      return Optional.empty();
    }
    return switch (finding.outcome()) {
      case FAIL, BLOCKED -> Optional.of(Kind.MEND);
      case ATTEST -> Optional.of(Kind.SIGN);
      case UNKNOWN -> Optional.of(finding.missing().isEmpty() ? Kind.CLARIFY : Kind.GIVE);
      case WARN -> Optional.of(Kind.WATCH);
      case PASS, NOT_APPLICABLE, NOT_EVALUATED -> Optional.empty();
    };
  }

  private void take(ControlFinding finding) {
    first = first.or(() -> Optional.of(finding));
    finding.subject().ifPresent(subjects::add);
    missing.addAll(finding.missing());
  }

  /** What kind of thing is to be done. */
  public Kind kind() {
    return kind;
  }

  /** The control for which it is to be done. */
  public Control control() {
    return control;
  }

  /**
   * What it is about.
   *
   * @return the subjects; none where it is about the whole
   */
  public List<String> subjects() {
    return List.copyOf(subjects);
  }

  /**
   * The facts that are to be given.
   *
   * @return their names; empty unless the kind is GIVE
   */
  public List<String> missing() {
    return List.copyOf(missing);
  }

  /**
   * The step as a sentence.
   *
   * @param words the language
   * @return one sentence, such as what to mend, with the control
   */
  public String say(Messages words) {
    return say(words, one -> new PlatformName(one).name(words));
  }

  /**
   * The step as a sentence that calls what it is about by other names.
   *
   * @param names what a subject is called, such as a person; its id where it has no name
   */
  public String say(Messages words, UnaryOperator<String> names) {
    Message step =
        Message.of("next." + kind.name())
            .with("control", control.id())
            .with("title", control.title(words.language()))
            .with("strength", new Term("strength." + control.strength()))
            .with("missing", missing.stream().map(CheckResult::term).toList())
            .with("question", first.flatMap(f -> f.question(words)).orElse(""));
    return words.say(
        about(names)
            .map(a -> Message.of("assessment.both").with("first", step).with("second", a))
            .orElse(step));
  }

  private Optional<Message> about(UnaryOperator<String> names) {
    List<String> named = subjects.stream().map(names).toList();
    return named.isEmpty()
        ? Optional.empty()
        : Optional.of(SomeNamed.of("next.subjects", "subjects", named, MOST_NAMED));
  }

  /**
   * The published tree form.
   *
   * @param words the language of the sentence
   * @return kind, control, subjects, missing and text
   */
  public Map<String, Object> toPlain(Messages words) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kind", kind.name());
    tree.put("control", control.id());
    tree.put("subjects", List.copyOf(subjects));
    tree.put("missing", List.copyOf(missing));
    tree.put("text", say(words));
    return tree;
  }
}
