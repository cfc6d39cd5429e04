package org.govsm.procurement.catalogue;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.core.source.Position;

/** Requirement that an order or a published contract sets, in services of the catalogue. */
public final class RequirementProfile implements ToPlain {

  private final String id;
  private final Wording names;
  private final Wording said;
  private final List<Line> lines;
  private final List<Citation> citations;
  private final Position position;

  RequirementProfile(
      String id,
      Wording names,
      Wording said,
      List<Line> lines,
      List<Citation> citations,
      Position position) {
    this.id = requireNonNull(id, "id");
    this.names = names;
    this.said = said;
    this.lines = List.copyOf(lines);
    this.citations = List.copyOf(citations);
    this.position = position;
  }

  /**
   * The id.
   *
   * @return such as {@code dbim-3}
   */
  public String id() {
    return id;
  }

  /**
   * The name in a language.
   *
   * @param language such as {@code hi}
   * @return the name, else the English one
   */
  public String name(String language) {
    return names.in(language);
  }

  /**
   * What it is and whom it binds.
   *
   * @param language such as {@code hi}
   * @return a sentence, else the English one
   */
  public String said(String language) {
    return said.in(language);
  }

  /**
   * What it requires.
   *
   * @return at least one line, in its own order
   */
  public List<Line> lines() {
    return lines;
  }

  /**
   * By what authority.
   *
   * @return at least one citation
   */
  public List<Citation> citations() {
    return citations;
  }

  Position position() {
    return position;
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", id);
    tree.put("names", names.toPlain());
    tree.put("said", said.toPlain());
    tree.put("lines", Tree.list(lines, Line::toPlain));
    tree.put("citations", Tree.list(citations, Citation::toPlain));
    return tree;
  }

  /** The id. */
  @Override
  public String toString() {
    return id;
  }

  /** One service that is required, with how much of it where that is said. */
  public static final class Line implements ToPlain {

    private final String service;
    private final Optional<Long> quantity;
    private final Optional<String> each;
    private final Wording said;
    private final List<Citation> citations;
    private final Position position;

    Line(
        String service,
        Optional<Long> quantity,
        Optional<String> each,
        Wording said,
        List<Citation> citations,
        Position position) {
      this.service = requireNonNull(service, "service");
      this.quantity = quantity;
      this.each = each;
      this.said = said;
      this.citations = List.copyOf(citations);
      this.position = position;
    }

    /**
     * The service.
     *
     * @return its id in the catalogue
     */
    public String service() {
      return service;
    }

    /**
     * How many units of the service.
     *
     * @return nothing where no quantity was found
     */
    public Optional<Long> quantity() {
      return quantity;
    }

    /**
     * In which time the quantity is due.
     *
     * @return day, week, month, quarter, half-year or year; nothing where none was found
     */
    public Optional<String> each() {
      return each;
    }

    /**
     * What is required.
     *
     * @param language such as {@code hi}
     * @return a sentence, else the English one
     */
    public String said(String language) {
      return said.in(language);
    }

    /**
     * By what authority.
     *
     * @return at least one citation
     */
    public List<Citation> citations() {
      return citations;
    }

    Position position() {
      return position;
    }

    /** The published tree form; a quantity that was not found is left out. */
    @Override
    public Map<String, Object> toPlain() {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("service", service);
      quantity.ifPresent(number -> tree.put("quantity", Tree.of(number)));
      each.ifPresent(time -> tree.put("each", time));
      tree.put("said", said.toPlain());
      tree.put("citations", Tree.list(citations, Citation::toPlain));
      return tree;
    }
  }
}
