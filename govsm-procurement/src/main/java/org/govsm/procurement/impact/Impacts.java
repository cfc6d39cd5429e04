package org.govsm.procurement.impact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.InputFault;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Library;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RulePack;
import org.govsm.procurement.law.ProcurementQuestions;

/**
 * Which open cases change under another law, and why: under another edition or a draft of a pack,
 * under another day, or under both. Nothing is decided by it.
 */
public final class Impacts {

  private final Library before;
  private final Library after;
  private final UnaryOperator<Case> move;

  private Impacts(Library before, Library after, UnaryOperator<Case> move) {
    this.before = before;
    this.after = after;
    this.move = move;
  }

  /**
   * Two laws.
   *
   * @param before packs and books that are compared from
   * @param after packs and books that are compared with
   * @return their comparison
   */
  public static Impacts between(Library before, Library after) {
    return new Impacts(requireNonNull(before), requireNonNull(after), UnaryOperator.identity());
  }

  /**
   * A law with another edition of one of its packs, be it a draft: what if it were in force?
   *
   * @param law packs and books
   * @param edition the edition that takes the place of the pack of the same id
   * @throws org.govsm.core.source.BrokenFileException if a book asks the pack a question that this
   *     edition does not answer
   */
  public static Impacts ofEdition(Library law, RulePack edition) {
    return between(law, law.toDraft().pack(edition.inForce()).done());
  }

  /**
   * The same law on another day.
   *
   * @param law packs and books
   * @param role the role of the day that moves, such as {@code publication}
   * @param day the day that is compared with
   * @return the comparison; a case without a day in this role gets it
   */
  public static Impacts ofDay(Library law, String role, LocalDate day) {
    return between(law, law).onDay(role, day);
  }

  /**
   * The same comparison with a day moved in what is compared with.
   *
   * @param role the role of the day
   */
  public Impacts onDay(String role, LocalDate day) {
    requireNonNull(role, "role");
    requireNonNull(day, "day");
    return new Impacts(before, after, facts -> move.apply(facts).toDraft().day(role, day).done());
  }

  /**
   * What it does to cases.
   *
   * @param cases the cases; days and facts that only one of the laws knows are left aside by the
   *     other
   * @return one line for each, in their order
   * @throws IllegalArgumentException with the nearest right name, if neither law knows a day or
   *     fact
   */
  public ImpactReport on(Collection<OpenCase> cases) {
    Map<String, Optional<ProcurementQuestions>> olds = new LinkedHashMap<>();
    Map<String, Optional<ProcurementQuestions>> news = new LinkedHashMap<>();
    return new ImpactReport(
        cases.stream()
            .map(
                open ->
                    CaseImpact.of(
                        open,
                        decide(olds, before, after, open, open.facts()),
                        decide(news, after, before, open, move.apply(open.facts()))))
            .toList());
  }

  private static Optional<Decision<?>> decide(
      Map<String, Optional<ProcurementQuestions>> doors,
      Library law,
      Library other,
      OpenCase open,
      Case facts) {
    return doors
        .computeIfAbsent(
            open.book(), book -> law.book(book).map(b -> ProcurementQuestions.of(law, book)))
        .filter(door -> door.question(open.question()).isPresent())
        .map(door -> door.decide(open.question(), known(law, other, open, facts)));
  }

  /** A name that only the other law knows is no slip, and is left aside. */
  private static Case known(Library law, Library other, OpenCase open, Case facts) {
    Set<String> unknown = unknown(law, open, facts);
    Set<String> slips = unknown.isEmpty() ? unknown : unknown(other, open, facts);
    Case.Draft draft = facts.toDraft();
    unknown.stream().filter(name -> !slips.contains(name)).forEach(draft::without);
    return draft.done();
  }

  private static Set<String> unknown(Library law, OpenCase open, Case facts) {
    Question any = Question.of(open.question(), List.of(), List.of(), List.of());
    return law
        .book(open.book())
        .map(book -> book.check(any, facts))
        .map(checked -> checked.<List<InputFault>>fold(all -> List.of(), faults -> faults))
        .orElse(List.of())
        .stream()
        .filter(fault -> fault.code().equals("input.unknown"))
        .map(fault -> fault.pointer().substring(fault.pointer().lastIndexOf('/') + 1))
        .collect(Collectors.toSet());
  }
}
