package org.govsm.core.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Citation;
import org.govsm.core.text.Term;

/** Kind of identifier: its form, how surely that is known, and where it was seen. */
public final class IdentifierKind {

  private final String code;
  private final Citation citation;
  private final Layout layout;
  private final Use use;
  private final List<Variant> variants;

  IdentifierKind(String code, Citation citation, Layout layout, Use use, List<Variant> variants) {
    this.code = code;
    this.citation = citation;
    this.layout = layout;
    this.use = use;
    this.variants = List.copyOf(variants);
  }

  /**
   * How the number is made up.
   *
   * @param groups the lengths between hyphens; none where it is printed without
   * @param checked whether it ends with the check digit of the GSTIN
   */
  record Layout(
      NumberPattern pattern, List<Integer> groups, List<NumberPart> parts, boolean checked) {

    Layout {
      groups = List.copyOf(groups);
      parts = List.copyOf(parts);
    }

    String printed(String number) {
      StringBuilder printed = new StringBuilder();
      int at = 0;
      for (int group : groups) {
        printed.append(at == 0 ? "" : "-").append(number, at, at + group);
        at += group;
      }
      return groups.isEmpty() ? number : printed.toString();
    }
  }

  /**
   * When and how often the number is given.
   *
   * @param single whether nobody has two
   * @param from the first day on which there are any
   * @param until the first day on which none is given any more
   * @param next the kind that replaced it
   * @param cited where these days were seen
   */
  record Use(
      boolean single,
      Optional<LocalDate> from,
      Optional<LocalDate> until,
      String next,
      Citation cited) {}

  /** A number of the same family that has another form. */
  record Variant(String code, NumberPattern pattern, Citation citation) {}

  /** The code, such as {@link Identifiers#PAN}. */
  public String code() {
    return code;
  }

  /** Its name, a term of govsm-core. */
  public Term name() {
    return Identifiers.name(code);
  }

  /** Where its form was seen. Low certainty: it was recalled only, and refuses no number. */
  public Citation citation() {
    return citation;
  }

  boolean isRecalled() {
    return citation.sure() == Certainty.LOW;
  }

  Layout layout() {
    return layout;
  }

  Use use() {
    return use;
  }

  Optional<Variant> variant(String number) {
    return variants.stream().filter(one -> one.pattern().matches(number)).findFirst();
  }

  /** The code. */
  @Override
  public String toString() {
    return code;
  }
}
