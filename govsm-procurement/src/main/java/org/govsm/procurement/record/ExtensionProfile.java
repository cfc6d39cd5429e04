package org.govsm.procurement.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Profile of extensions that every package declares: those that are pinned to a version where there
 * is one, and one of our own for the securities of bids, which the publisher serves beside its
 * packages. The members of a release are those of OCDS 1.1.5 and of these extensions, and no
 * others.
 */
public final class ExtensionProfile {

  /** The version of the standard, as a package names it. */
  public static final String VERSION = "1.1";

  private static final String HOME = "https://raw.githubusercontent.com/";
  private static final String PARTNERSHIP = "open-contracting-extensions/";
  private static final List<String> EXTENSIONS =
      Stream.of(
              PARTNERSHIP + "ocds_bid_extension/v1.1.5",
              PARTNERSHIP + "ocds_enquiry_extension/v1.1.5",
              PARTNERSHIP + "ocds_participationFee_extension/v1.1.5",
              PARTNERSHIP + "ocds_metrics_extension/v1.1",
              PARTNERSHIP + "ocds_performance_failures_extension/master",
              PARTNERSHIP + "ocds_partyDetails_scale_extension/master",
              PARTNERSHIP + "ocds_legalBasis_extension/1.1",
              "contratacionesabiertas/ocds_guarantees_extension/master",
              "openprocurement/ocds_valueAddedTax_extension/master")
          .map(each -> HOME + each + "/extension.json")
          .toList();

  /** Our own extension: where it stands below the address of the packages. */
  private static final String OWN = "extensions/bid-securities";

  private static final List<String> FILES = List.of("extension.json", "release-schema.json");

  private ExtensionProfile() {}

  /** The addresses of the extensions of others, as a package lists them. */
  public static List<String> addresses() {
    return EXTENSIONS;
  }

  /** The addresses of all extensions that a publisher declares. */
  static List<String> addresses(Publisher publisher) {
    List<String> all = new ArrayList<>(EXTENSIONS);
    all.add(publisher.base() + "/" + OWN + "/" + FILES.get(0));
    return all;
  }

  /**
   * A file of our own extension, which a publisher serves under {@code
   * extensions/bid-securities/NAME} below the address of its packages.
   *
   * @param name extension.json or release-schema.json
   * @return its text; nothing where there is no such file
   */
  public static Optional<String> file(String name) {
    if (!FILES.contains(name)) {
      return Optional.empty();
    }
    try (InputStream in = ExtensionProfile.class.getResourceAsStream("bid-securities/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the library lacks its file bid-securities/" + name);
      }
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
