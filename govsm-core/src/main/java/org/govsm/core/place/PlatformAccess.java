package org.govsm.core.place;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.core.xml.XmlCursor;

/**
 * Access to platforms from India: each row says on what it rests and how sure it is. What is sure
 * and in force blocks; what is not sure asks a person, and never blocks.
 */
public final class PlatformAccess {

  private static final String SHIPPED = "platform-access.xml";
  private static final String NAMESPACE = "urn:govsm:platform-access:1";

  private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private record Row(Optional<LocalDate> from, Citation citation) {

    boolean blocks(LocalDate day) {
      boolean decides = citation.sure() == Certainty.HIGH || citation.sure() == Certainty.MEDIUM;
      return decides && from.filter(first -> !day.isBefore(first)).isPresent();
    }
  }

  private final LocalDate checkedOn;
  private final Map<String, Row> rows;

  private PlatformAccess(LocalDate checkedOn, Map<String, Row> rows) {
    this.checkedOn = checkedOn;
    this.rows = Map.copyOf(rows);
  }

  /** The table that comes with govsm-core. */
  public static PlatformAccess shipped() {
    return Shipped.TABLE;
  }

  /**
   * Reads a table.
   *
   * @param file the name to use in problems
   * @throws org.govsm.core.source.BrokenFileException with everything that is wrong
   */
  static PlatformAccess read(String file, byte[] bytes) {
    XmlCursor xml = XmlCursor.open(file, bytes, NAMESPACE, "platforms");
    LocalDate checkedOn = xml.requiredDay("checked-on");
    Map<String, Row> rows = new TreeMap<>();
    while (xml.enterChild()) {
      if (xml.name().equals("platform")) {
        row(xml, rows);
      } else {
        xml.refuseElement("write <platform>");
      }
    }
    xml.finish();
    return new PlatformAccess(checkedOn, rows);
  }

  private static void row(XmlCursor xml, Map<String, Row> rows) {
    String code = xml.required("code");
    Citation.Draft citation = Citation.of(xml.required("instrument"), xml.required("provision"));
    xml.day("issued").ifPresent(citation::issued);
    Certainty.ofCode(xml.required("sure"))
        .ifPresentOrElse(
            citation::sure,
            () -> xml.problem("place.sure", "no such 'sure'", "high, medium, low or not-found"));
    if (rows.putIfAbsent(code, new Row(xml.day("from"), citation.cite())) != null) {
      xml.problem("place.twice", "'" + code + "' appears twice", "a platform has one row");
    }
    xml.skip();
  }

  /** The day on which the table was compared with its sources. */
  public LocalDate checkedOn() {
    return checkedOn;
  }

  /**
   * What is to be known of the platforms that somebody names.
   *
   * @param platforms by code or English name, such as {@code TikTok} or {@code tik-tok}
   * @param day on which they are to be reached
   * @return a finding for each that is in the table, in their order: blocking where an order is
   *     sure and in force, else a warning that asks a person
   */
  public List<Finding> findings(Collection<String> platforms, LocalDate day) {
    return platforms.stream()
        .map(PlatformAccess::plain)
        .distinct()
        .flatMap(name -> rows.entrySet().stream().filter(row -> plain(row.getKey()).equals(name)))
        .map(row -> finding(row.getKey(), row.getValue(), day))
        .toList();
  }

  private static Finding finding(String code, Row row, LocalDate day) {
    boolean blocks = row.blocks(day);
    Message text =
        Message.of(blocks ? "platform.access-closed" : "platform.access-check")
            .with("platform", new Term("platform-access." + code));
    return Finding.of(
        "platform.access",
        blocks ? Finding.Weight.BLOCKING : Finding.Weight.WARNING,
        text,
        row.citation());
  }

  /**
   * A name of a platform without what can be written in several ways: capitals, spaces, hyphens and
   * other marks.
   */
  public static String plain(String platform) {
    return MARKS
        .matcher(Normalizer.normalize(platform, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
        .replaceAll("");
  }

  private static final class Shipped {

    static final PlatformAccess TABLE = load();

    private static PlatformAccess load() {
      try (InputStream in =
          requireNonNull(PlatformAccess.class.getResourceAsStream(SHIPPED), SHIPPED)) {
        return read(SHIPPED, in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
