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

  private static final String HOME =
      "https://raw.githubusercontent.com/open-contracting-extensions/";
  private static final String GUARANTEES =
      "https://raw.githubusercontent.com/contratacionesabiertas/ocds_guarantees_extension/master";
  private static final List<String> EXTENSIONS =
      Stream.concat(
              Stream.of(
                      "ocds_bid_extension/v1.1.5",
                      "ocds_enquiry_extension/v1.1.5",
                      "ocds_participationFee_extension/v1.1.5",
                      "ocds_metrics_extension/v1.1",
                      "ocds_performance_failures_extension/master",
                      "ocds_partyDetails_scale_extension/master",
                      "ocds_legalBasis_extension/1.1")
                  .map(HOME::concat),
              Stream.of(GUARANTEES))
          .map(each -> each + "/extension.json")
          .toList();

  private ExtensionProfile() {}

  /** The addresses of the extensions, as a package lists them. */
  public static List<String> addresses() {
    return EXTENSIONS;
  }
}
