package org.govsm.portal.suppliers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.identity.Identifier;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.portal.web.LongForm;
import org.govsm.portal.web.Page;
import org.govsm.procurement.supplier.CheckEvidence;
import org.govsm.procurement.supplier.Supplier;

/**
 * View of a supplier: what is on record, what was found, how it stands, and what can be done now.
 *
 * @param due the checks that are required and do not hold
 * @param edits whether the caller may change it now
 * @param checks whether the caller may add evidence now
 * @param registers the kinds of its numbers whose registers can be asked
 * @param ties the panels, debarments and help of its department in which it stands
 * @param hears whether the caller may give a notice or record a reply now
 */
public record SupplierView(
    StoredRecord one,
    Supplier supplier,
    List<Section> sections,
    List<ShownNumber> numbers,
    List<Finding> findings,
    List<Check> evidence,
    List<String> due,
    List<Step> steps,
    Standing standing,
    boolean edits,
    boolean checks,
    boolean hears,
    List<String> registers,
    SupplierTies ties,
    Map<String, String> typed,
    Map<String, InputFault> errors) {

  /** A part of the form with what it says; the page on which it is changed. */
  public record Section(String code, String page, List<LongForm.Answer> answers) {

    public boolean isComplete() {
      return !answers.isEmpty();
    }

    /** Whether it is changed in a draft alone. */
    public boolean isOfDraft() {
      return List.of("about", SupplierParts.NUMBERS).contains(code);
    }
  }

  /** A number of the supplier, of which the last characters are shown. */
  public record ShownNumber(Identifier number) {

    private static final int SHOWN = 4;

    public String masked() {
      String whole = number.number();
      return "\u2022\u2022\u2022\u2022 " + whole.substring(Math.max(0, whole.length() - SHOWN));
    }

    public String look() {
      return number.form() == Identifier.Form.VALID ? "pass" : "attest";
    }
  }

  /**
   * Evidence of a check.
   *
   * @param until the last day on which it holds; nothing where it does not end
   * @param late whether that day is over
   * @param concerns whether it is of what the record has now, and not of an earlier number
   * @param verdict whether its grade or score may be relied on today; nothing where it has none
   */
  public record Check(
      CheckEvidence evidence,
      Optional<LocalDate> until,
      boolean late,
      boolean concerns,
      Optional<Line> verdict) {

    /** What came of it, as a key of sentences. */
    public String said() {
      return "suppliers.outcome."
          + (!concerns ? "EARLIER" : late ? "EXPIRED" : evidence.outcome().name());
    }

    public String look() {
      return late || !concerns
          ? "warn"
          : switch (evidence.outcome()) {
            case PASSED -> "pass";
            case NOT_CONFIRMED -> "fail";
            case UNVERIFIED -> "attest";
            case UNAVAILABLE -> "not-evaluated";
          };
    }

    /** The address of the file, where it is kept here. */
    public Optional<String> file() {
      return evidence.reference().filter(one -> one.matches("sha256:[0-9a-f]{64}"));
    }
  }

  /** A step that the caller may take, with what stands in its way. */
  public record Step(String event, List<Message> obstacles) {}

  /** How the supplier stands by the rules of a book on a day, line by line. */
  public record Standing(RuleBook book, List<RuleBook> books, LocalDate day, List<Line> lines) {

    /** Keeps its own copy. */
    public Standing {
      books = List.copyOf(books);
      lines = List.copyOf(lines);
    }
  }

  /** A line of the standing; its look is that of an outcome. */
  public record Line(String key, String look, Message said) {}

  public String base() {
    return SupplierServices.at(one);
  }

  public String name(Page page) {
    return one.name(page.context().language());
  }

  public String look() {
    return look(one.state());
  }

  static String look(String state) {
    return switch (state) {
      case "REGISTERED" -> "pass";
      case "IN_CHECK" -> "attest";
      case "LAPSED" -> "warn";
      case "SUSPENDED", "REJECTED" -> "fail";
      case "WITHDRAWN" -> "na";
      default -> "not-evaluated";
    };
  }

  /** Whether it has two numbers of a kind, so that a check must name its own. */
  public boolean severalOfAKind() {
    return numbers.stream().map(one -> one.number().kind()).distinct().count() < numbers.size();
  }

  public boolean can(String event) {
    return steps.stream().anyMatch(step -> step.event().equals(event));
  }

  public boolean isHeard() {
    return one.content().get("hearing") instanceof Map<?, ?>;
  }

  /** What the notice of a hearing, or the reply to it, says; empty where it says nothing. */
  public String hearing(String member) {
    return one.content().get("hearing") instanceof Map<?, ?> notice && notice.get(member) != null
        ? String.valueOf(notice.get(member))
        : "";
  }

  public String typed(String name) {
    return typed.getOrDefault(name, "");
  }
}
