package org.govsm.portal.home;

import java.time.LocalDate;
import java.util.List;
import org.govsm.portal.contracts.ContractRow;
import org.govsm.portal.web.Checklist;
import org.govsm.portal.web.FormField;

/** Home view: the page of the start. */
public record HomeView(
    String law,
    String book,
    String question,
    List<FormField> fields,
    List<Limit> limits,
    String rules,
    LocalDate checkedTo,
    List<ContractRow> contracts,
    List<Checklist> steps,
    boolean preparing,
    boolean tour,
    boolean unused) {

  /** The question whose limits stand on the page, where the book answers it. */
  static final String LIMITS = "procedure.gem";

  private static final List<String> WAY =
      List.of("need", "procedure", "winner", "contract", "measure", "pay", "govern");

  /** A rung of the ladder. */
  public record Limit(String condition, String answer, String provision) {}

  /** Whether the book has these limits. */
  public boolean hasLimits() {
    return question.equals(LIMITS);
  }

  /** The parts of the way of a purchase. */
  public List<String> way() {
    return WAY;
  }
}
