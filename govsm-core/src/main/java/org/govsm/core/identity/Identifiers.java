package org.govsm.core.identity;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Finding;
import org.govsm.core.place.Jurisdictions;
import org.govsm.core.text.NearestName;
import org.govsm.core.text.Term;

/**
 * Checks of identifiers that need no register: form, check digit, codes within the number, and
 * whether several numbers can belong to one supplier. A valid form never says that the number
 * exists; that is asked of a {@link Register}.
 *
 * <p>Spaces, hyphens and small letters tell no two numbers apart and are put right. Any other
 * character is a fault, look-alikes such as O for 0 too: corrected, they could make the number of
 * somebody else.
 *
 * <p>An Aadhaar number is none of these: see {@link Aadhaar}.
 */
public final class Identifiers {

  /** Permanent Account Number of the Income-tax Department. */
  public static final String PAN = "PAN";

  /** Goods and Services Tax Identification Number. */
  public static final String GSTIN = "GSTIN";

  /** Udyam registration number of an MSME, since 1 July 2020. */
  public static final String UDYAM = "UDYAM";

  /** Number of the Udyog Aadhaar memorandum, which Udyam replaced. */
  public static final String UAM = "UAM";

  /** Corporate Identification Number. */
  public static final String CIN = "CIN";

  /** Limited Liability Partnership Identification Number. */
  public static final String LLPIN = "LLPIN";

  /** Director Identification Number. */
  public static final String DIN = "DIN";

  /** Tax Deduction and Collection Account Number. */
  public static final String TAN = "TAN";

  /** Indian Financial System Code of a branch of a bank. */
  public static final String IFSC = "IFSC";

  /** Number of the recognition of a start-up by DPIIT. */
  public static final String DPIIT = "DPIIT";

  private static final String FILE = "identifiers.xml";

  private final Map<String, IdentifierKind> kinds;
  private final IdentifierComparison comparison;
  private final Jurisdictions places;

  Identifiers(List<IdentifierKind> kinds, Map<String, CodeList> lists, Jurisdictions places) {
    this.kinds = new LinkedHashMap<>();
    kinds.forEach(kind -> this.kinds.put(kind.code(), kind));
    comparison = new IdentifierComparison(this.kinds, lists);
    this.places = places;
  }

  /** The forms that come with govsm-core, with its table of states, read once. */
  public static Identifiers shipped() {
    return Shipped.FORMS;
  }

  /** Read when they are first asked for. */
  private static final class Shipped {

    static final Identifiers FORMS = read();

    private static Identifiers read() {
      try (InputStream in = requireNonNull(Identifiers.class.getResourceAsStream(FILE), FILE)) {
        return Identifiers.read(FILE, in.readAllBytes(), Jurisdictions.shipped());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Reads a table of forms, as {@code identifiers-1.xsd} says.
   *
   * @param file the name to use in problems
   * @param places the states whose codes the numbers name
   * @throws org.govsm.core.source.BrokenFileException with everything that is wrong
   */
  public static Identifiers read(String file, byte[] xml, Jurisdictions places) {
    return new IdentifiersFile(file, xml, places).read();
  }

  /** The kinds, in the order of the table. */
  public List<IdentifierKind> kinds() {
    return List.copyOf(kinds.values());
  }

  /**
   * Checks the form of a number.
   *
   * @param kind the code of its kind
   * @param given what was written
   * @param day the day on which it is used: codes of states and kinds of number change
   * @return the number with what must be known of it, or every fault with its place in what was
   *     written
   * @throws IllegalArgumentException with the nearest code, if there is no such kind
   */
  public Checked<Identifier> check(String kind, String given, LocalDate day) {
    IdentifierKind known = kinds.get(kind);
    if (known == null) {
      throw new IllegalArgumentException(
          "there is no kind of identifier '" + kind + "'" + NearestName.hint(kind, kinds.keySet()));
    }
    return new IdentifierReader(known, places, day, given).read();
  }

  /**
   * Compares the numbers of one supplier.
   *
   * @param numbers all that the supplier gave
   * @return blocking where two cannot belong to one supplier, a warning where that is unusual; each
   *     with both figures
   */
  public List<Finding> compare(Collection<Identifier> numbers) {
    return comparison.of(List.copyOf(numbers));
  }

  static Term name(String kind) {
    return new Term("identifier." + kind);
  }
}
