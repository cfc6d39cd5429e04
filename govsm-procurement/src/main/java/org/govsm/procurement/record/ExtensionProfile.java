package org.govsm.procurement.record;

import java.util.List;
import java.util.stream.Stream;

/**
 * Profile of extensions that every package declares: those that are pinned to a version where there
 * is one. The members of a release are those of OCDS 1.1.5 and of these extensions, and no others.
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

  private ExtensionProfile() {}

  /** The addresses of the extensions, as a package lists them. */
  public static List<String> addresses() {
    return EXTENSIONS;
  }
}
