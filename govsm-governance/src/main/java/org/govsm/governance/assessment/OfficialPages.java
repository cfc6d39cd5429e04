package org.govsm.governance.assessment;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.govsm.governance.assessment.check.OfficialDomains;
import org.govsm.governance.facts.Facts;

/** Official pages: whether an address of the web is on a domain of government or the department. */
public final class OfficialPages {

  private OfficialPages() {}

  /**
   * Whether a page is official.
   *
   * @param facts with the member {@code officialDomains}, as far as it is known
   * @param address an address of the web
   * @return nothing where the official domains are not known, and for what is no address
   */
  public static Optional<Boolean> isOfficial(Facts facts, String address) {
    return host(address).flatMap(host -> OfficialDomains.isOfficial(facts, host));
  }

  private static Optional<String> host(String address) {
    try {
      return Optional.ofNullable(URI.create(address).getHost())
          .map(host -> host.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
