package org.govsm.procurement.process;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Library;
import org.jspecify.annotations.Nullable;

/**
 * What a procedure begins with: the facts of the purchase, the law that is asked, the procedure
 * that the buyer takes, and where a rule leaves it to an officer, the order of that officer.
 */
public final class ProcessStart implements ToPlain {

  private final Draft draft;

  private ProcessStart(Draft draft) {
    this.draft = draft;
  }

  /**
   * Begins.
   *
   * @param procedure the code of the procedure, such as {@code OPEN_TENDER}
   * @param book the id of the book, such as {@code IN}
   * @param facts the case as for the question {@code procedure}, with the planned day of
   *     publication
   */
  public static Draft draft(String procedure, String book, Case facts) {
    return new Draft(procedure, book, facts);
  }

  /**
   * Reads a start.
   *
   * @param tree procedure, book, facts with days and facts, route, claim, order
   * @param library the books
   * @return the start, or every fault with its place
   */
  public static Checked<ProcessStart> ofPlain(@Nullable Object tree, Library library) {
    return ProcessStartReader.read(tree, library);
  }

  /** The code of the procedure that the buyer takes. */
  public String procedure() {
    return draft.procedure;
  }

  /** The id of the book. */
  public String book() {
    return draft.book;
  }

  /** The facts of the purchase. */
  public Case facts() {
    return draft.facts;
  }

  /**
   * The answer of the question {@code procedure} that is followed.
   *
   * @return its code; nothing where only one comes into question
   */
  public Optional<String> route() {
    return draft.route;
  }

  /**
   * The ground for one source or two stages, or the public body.
   *
   * @return its code
   */
  public Optional<String> claim() {
    return draft.claim;
  }

  /**
   * The order of the competent authority where the rules leave the choice to an officer.
   *
   * @return its digest
   */
  public Optional<String> order() {
    return draft.order;
  }

  /**
   * The published tree form.
   *
   * @return procedure, book, facts, route, claim, order
   */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("procedure", procedure());
    tree.put("book", book());
    tree.put("facts", facts().toPlain());
    route().ifPresent(code -> tree.put("route", code));
    claim().ifPresent(code -> tree.put("claim", code));
    order().ifPresent(digest -> tree.put("order", digest));
    return tree;
  }

  @Override
  public String toString() {
    return procedure() + " by " + book();
  }

  /** Collects a start. One thread fills it. */
  public static final class Draft {

    private final String procedure;
    private final String book;
    private final Case facts;
    private Optional<String> route = Optional.empty();
    private Optional<String> claim = Optional.empty();
    private Optional<String> order = Optional.empty();

    private Draft(String procedure, String book, Case facts) {
      this.procedure = requireNonNull(procedure, "procedure");
      this.book = requireNonNull(book, "book");
      this.facts = requireNonNull(facts, "facts");
    }

    /** Names the answer of the question {@code procedure} that is followed. */
    public Draft route(String code) {
      route = Optional.of(code);
      return this;
    }

    /** Names the ground for one source or two stages, or the public body. */
    public Draft claim(String code) {
      claim = Optional.of(code);
      return this;
    }

    /**
     * Gives the order of the competent authority.
     *
     * @param digest {@code sha256:} and 64 hexadecimal digits
     * @throws IllegalArgumentException if it is no digest
     */
    public Draft order(String digest) {
      if (!StepRequest.isDigest(digest)) {
        throw new IllegalArgumentException(
            "the order is named by its digest: sha256: and 64 hexadecimal digits");
      }
      order = Optional.of(digest);
      return this;
    }

    /** The start. */
    public ProcessStart done() {
      Draft copy = new Draft(procedure, book, facts);
      copy.route = route;
      copy.claim = claim;
      copy.order = order;
      return new ProcessStart(copy);
    }
  }
}
