package org.govsm.core.place;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The Union, the states and the union territories of India, dated. The table that is shipped has
 * every code from 1 July 2017 on, when GST began, and every state, territory and name from 1
 * November 2000 on.
 */
public final class Jurisdictions {

  private static final String SHIPPED = "jurisdictions.xml";

  private final LocalDate completeFrom;
  private final LocalDate checkedTo;
  private final List<Jurisdiction> all;

  Jurisdictions(LocalDate completeFrom, LocalDate checkedTo, List<Jurisdiction> all) {
    this.completeFrom = completeFrom;
    this.checkedTo = checkedTo;
    this.all = List.copyOf(all);
  }

  /** The table that comes with govsm-core, read once. */
  public static Jurisdictions shipped() {
    return Shipped.TABLE;
  }

  /** Read when it is first asked for. */
  private static final class Shipped {

    static final Jurisdictions TABLE = read();

    private static Jurisdictions read() {
      try (InputStream in =
          requireNonNull(Jurisdictions.class.getResourceAsStream(SHIPPED), SHIPPED)) {
        return Jurisdictions.read(SHIPPED, in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Reads a table in the form of {@code jurisdictions-1.xsd}.
   *
   * @param file the name to use in problems
   * @param xml the bytes
   * @throws org.govsm.core.source.BrokenFileException with everything that is wrong
   */
  public static Jurisdictions read(String file, byte[] xml) {
    return new JurisdictionsFile(file, xml).read();
  }

  /**
   * The first day from which everything is on record. For days before it an answer is right where
   * there is one, but may be missing.
   */
  public LocalDate completeFrom() {
    return completeFrom;
  }

  /** The last day up to which the law was read for the table. */
  public LocalDate checkedTo() {
    return checkedTo;
  }

  /**
   * All that ever existed.
   *
   * @return the jurisdictions in the order of the table
   */
  public List<Jurisdiction> all() {
    return all;
  }

  /**
   * Those that exist on a day.
   *
   * @param day the day asked
   * @return the jurisdictions in the order of the table
   */
  public List<Jurisdiction> on(LocalDate day) {
    return all.stream().filter(j -> j.existence().contains(day)).toList();
  }

  /**
   * Those of one kind on a day: 28 states and 8 union territories since 26 January 2020.
   *
   * @param day the day asked
   * @return the jurisdictions in the order of the table
   */
  public List<Jurisdiction> on(Jurisdiction.Kind kind, LocalDate day) {
    return all.stream().filter(j -> j.kind(day).equals(Optional.of(kind))).toList();
  }

  /**
   * Finds a jurisdiction, whether it still exists or not.
   *
   * @param id govsm's own id, such as {@code IN.WB}
   * @return nothing where there is no such id
   */
  public Optional<Jurisdiction> find(String id) {
    return all.stream().filter(j -> j.id().equals(id)).findFirst();
  }

  /**
   * Those formed from the territory of another.
   *
   * @param id the id of the other
   * @return the jurisdictions in the order of the table
   */
  public List<Jurisdiction> formedFrom(String id) {
    return all.stream().filter(j -> j.formedFrom().contains(id)).toList();
  }

  /**
   * Finds by ISO 3166-2 code. Codes were changed, in 2023 for instance, hence the day.
   *
   * @param code such as {@code IN-WB}
   * @param day the day on which the code was written
   * @return nothing where nobody has that code on that day
   */
  public Optional<Jurisdiction> byIso(String code, LocalDate day) {
    return byCode(Jurisdiction.Code.ISO, code, day);
  }

  /**
   * Finds by the first two digits of a GSTIN.
   *
   * @param code such as {@code 19}
   * @param day the day on which the GSTIN was used
   * @return nothing where nobody has that code on that day
   */
  public Optional<Jurisdiction> byGst(String code, LocalDate day) {
    return byCode(Jurisdiction.Code.GST, code, day);
  }

  private Optional<Jurisdiction> byCode(String system, String code, LocalDate day) {
    return all.stream()
        .filter(j -> j.codes(system, day).stream().anyMatch(c -> c.value().equals(code)))
        .findFirst();
  }
}
