package org.govsm.core.identity;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.place.Jurisdiction;
import org.govsm.core.text.Term;

/**
 * A number that was read and has no certain fault. It says what its form shows, and never that the
 * number was issued: that only a {@link Register} can say.
 */
public final class Identifier {

  /** What is known of the form. */
  public enum Form {
    /** It has the published form. */
    VALID,
    /** The form is not known surely enough to say: an officer compares it with the certificate. */
    UNDECIDED,
    /** It is a number of the same family whose form is not checked here. */
    UNSUPPORTED_KIND
  }

  private static final int SHOWN = 4;

  private final String kind;
  private final String number;
  private final Form form;
  private final Map<String, String> parts;
  private final Optional<Jurisdiction> place;
  private final List<Finding> findings;

  Identifier(
      String kind,
      String number,
      Form form,
      Map<String, String> parts,
      Optional<Jurisdiction> place,
      List<Finding> findings) {
    this.kind = requireNonNull(kind, "kind");
    this.number = requireNonNull(number, "number");
    this.form = requireNonNull(form, "form");
    this.parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    this.place = place;
    this.findings = List.copyOf(findings);
  }

  /** The kind, such as {@link Identifiers#GSTIN}; of a variant its own code. */
  public String kind() {
    return kind;
  }

  /**
   * The number as the register prints it: capital letters, digits, and hyphens where it has any.
   */
  public String number() {
    return number;
  }

  /** What is known of the form. */
  public Form form() {
    return form;
  }

  /**
   * A part of the number that says something.
   *
   * @param name such as {@code pan} or {@code state} of a GSTIN, {@code holder} of a PAN, {@code
   *     year} or {@code company} of a CIN, {@code bank} of an IFSC
   * @return nothing where it has no such part, or its form is not {@link Form#VALID}
   */
  public Optional<String> part(String name) {
    return Optional.ofNullable(parts.get(name));
  }

  /** The state or union territory that the number names, where the table of codes knows it. */
  public Optional<Jurisdiction> place() {
    return place;
  }

  /** What an officer must know of the number; it is no fault of the form. */
  public List<Finding> findings() {
    return findings;
  }

  /** The name of the kind. */
  public Term kindName() {
    return Identifiers.name(kind);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Identifier that && kind.equals(that.kind) && number.equals(that.number);
  }

  @Override
  public int hashCode() {
    return 31 * kind.hashCode() + number.hashCode();
  }

  /** The kind and the last characters: a whole number has no place in a log. */
  @Override
  public String toString() {
    return kind + " …" + number.substring(Math.max(0, number.length() - SHOWN));
  }
}
