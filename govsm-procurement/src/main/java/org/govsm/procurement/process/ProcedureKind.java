package org.govsm.procurement.process;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.process.StateMachine;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Term;

/**
 * Procedure of procurement: its steps as a state machine, and what the law of the buyer must say
 * before it may begin. A row of {@code procedures.xml}.
 */
public final class ProcedureKind {

  private static final String GROUND = "ground";

  private final String code;
  private final StateMachine machine;
  private final String fixes;
  private final List<String> routes;
  private final List<String> categories;
  private final boolean founded;
  private final Optional<String> exception;
  private final List<Basis> bases;
  private final List<ConditionList> conditions;

  ProcedureKind(
      String code,
      StateMachine machine,
      String fixes,
      List<String> routes,
      List<String> categories,
      boolean founded,
      Optional<String> exception,
      List<Basis> bases,
      List<ConditionList> conditions) {
    this.code = code;
    this.machine = machine;
    this.fixes = fixes;
    this.routes = List.copyOf(routes);
    this.categories = List.copyOf(categories);
    this.founded = founded;
    this.exception = exception;
    this.bases = List.copyOf(bases);
    this.conditions = List.copyOf(conditions);
  }

  /** A question that the book must answer, and the answers that allow the procedure. */
  record Basis(
      String question, String field, List<String> codes, List<String> except, boolean claimed) {

    Basis {
      codes = List.copyOf(codes);
      except = List.copyOf(except);
    }

    /** A question whose rows name what the buyer claims. */
    static Basis claimed(String question, String field) {
      return new Basis(question, field, List.of(), List.of(), true);
    }

    /** Whether every row is one that the procedure is expressly not for. */
    boolean excludes(Outputs outputs) {
      return !outputs.rows().isEmpty()
          && outputs.rows().stream()
              .map(row -> row.get(field))
              .allMatch(value -> value != null && except.contains(String.valueOf(value)));
    }

    boolean allows(String value, Optional<String> claim) {
      return claimed
          ? claim.filter(value::equals).isPresent()
          : !except.contains(value) && (codes.isEmpty() || codes.contains(value));
    }
  }

  /** A question of the book whose rows are conditions, and the step at which they are asked. */
  record ConditionList(String question, String at) {}

  /** All procedures that come with govsm, in the order of their file. */
  public static List<ProcedureKind> shipped() {
    return ProcedureRules.shipped().kinds();
  }

  /**
   * A procedure.
   *
   * @param code such as {@code OPEN_TENDER}
   * @return nothing where there is none of that code
   */
  public static Optional<ProcedureKind> find(String code) {
    return shipped().stream().filter(kind -> kind.code().equals(code)).findFirst();
  }

  /** Its code, such as {@code OPEN_TENDER}. */
  public String code() {
    return code;
  }

  /** Its steps. */
  public StateMachine machine() {
    return machine;
  }

  /** Its name, which the words of {@link #machine} have. */
  public Term title() {
    return machine.title();
  }

  /**
   * The step whose day fixes the law.
   *
   * @return the code of an event, such as {@code publish}
   */
  public String fixes() {
    return fixes;
  }

  /**
   * The answers of the question {@code procedure} that it may follow.
   *
   * @return codes such as {@code ADVERTISED_TENDER}; none where that question does not decide it
   */
  public List<String> routes() {
    return routes;
  }

  /**
   * What may be relied on at its start, by a book: grounds of its law, or public bodies.
   *
   * @param book the law of the buyer
   * @return codes as {@link ProcessStart#claim} takes them; none where nothing is relied on
   */
  public List<String> claims(RuleBook book) {
    Stream<Basis> asked =
        Stream.concat(
            exception.map(question -> Basis.claimed(question, GROUND)).stream(),
            bases.stream().filter(Basis::claimed));
    return asked.flatMap(basis -> codes(book, basis)).distinct().toList();
  }

  private static Stream<String> codes(RuleBook book, Basis basis) {
    return book.packFor(basis.question(), Optional.empty()).stream()
        .flatMap(pack -> pack.answered(basis.question(), basis.field()).stream());
  }

  /** The classes of purchase that it is for; none where it is for every class. */
  List<String> categories() {
    return categories;
  }

  /** Whether a rule was found that says when it may be used. */
  boolean isFounded() {
    return founded;
  }

  /** The question whose grounds allow it beyond its value limit. */
  Optional<String> exception() {
    return exception;
  }

  List<Basis> bases() {
    return bases;
  }

  List<ConditionList> conditionLists() {
    return conditions;
  }

  boolean has(String event) {
    return !machine.of(event).isEmpty();
  }

  @Override
  public String toString() {
    return code;
  }
}
