package org.govsm.governance.assessment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.governance.facts.Fact;

/** Whether a mailbox is official, by its domain. */
final class OfficialDomains {

  /** Zones in which only government registers. Any other domain must be named by the facts. */
  private static final List<String> GOVERNMENT = List.of("gov.in", "nic.in");

  /** Where anybody can have a mailbox: never official, whatever is known besides. */
  private static final List<String> ANYBODY =
      List.of(
          "gmail.com",
          "googlemail.com",
          "hotmail.com",
          "icloud.com",
          "live.com",
          "outlook.com",
          "proton.me",
          "protonmail.com",
          "rediffmail.com",
          "yahoo.co.in",
          "yahoo.com",
          "yahoo.in");

  private final Fact stated;

  private OfficialDomains(Fact stated) {
    this.stated = stated;
  }

  static OfficialDomains of(Asked asked) {
    return new OfficialDomains(asked.at("officialDomains"));
  }

  Verdict judge(Fact address) {
    Verdict mail = Addresses.mail(address);
    Optional<String> domain = address.text().map(OfficialDomains::domain);
    if (mail.outcome() != Outcome.PASS || domain.isEmpty()) {
      return mail;
    }
    Message text = Message.of("check.domain").with("domain", domain.get());
    boolean anybody = isIn(domain.get(), ANYBODY);
    if (!anybody && (isIn(domain.get(), GOVERNMENT) || isIn(domain.get(), stated.texts()))) {
      return Verdict.pass(text);
    }
    return anybody || !stated.isAbsent()
        ? Verdict.fail(Message.of("check.not-domain").with("domain", domain.get()))
        : Verdict.unknown(stated);
  }

  private static String domain(String address) {
    return address.substring(address.lastIndexOf('@') + 1).strip().toLowerCase(Locale.ROOT);
  }

  private static boolean isIn(String domain, List<String> zones) {
    return zones.stream()
        .map(zone -> zone.toLowerCase(Locale.ROOT))
        .anyMatch(zone -> domain.equals(zone) || domain.endsWith("." + zone));
  }
}
