package org.govsm.governance.assessment.check;

import static java.util.stream.Collectors.partitioningBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govsm.core.text.Message;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Facts;

/** Whether a mailbox is official, by its domain. */
public final class OfficialDomains {

  /**
   * Zones that count as those of government. No published text that was read names them: the
   * framework asks for official capacity only. Any other domain must be named by the facts.
   */
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

  /** What is registered below them belongs to whoever registered it. */
  private static final Pattern NOBODYS =
      Pattern.compile("[^.]*|(ac|co|com|edu|firm|gen|gov|ind|info|mil|net|nic|org|res)\\.[^.]{2}");

  private static final Pattern BEFORE = Pattern.compile("^[@*.\\s]+");

  private final FactNode stated;
  private final List<String> nobodys;
  private final List<String> own;

  private OfficialDomains(FactNode stated) {
    this.stated = stated;
    Map<Boolean, List<String>> zones =
        stated.texts().stream()
            .map(zone -> BEFORE.matcher(zone).replaceFirst("").strip().toLowerCase(Locale.ROOT))
            .map(zone -> zone.endsWith(".") ? zone.substring(0, zone.length() - 1) : zone)
            .collect(partitioningBy(zone -> NOBODYS.matcher(zone).matches()));
    nobodys = zones.getOrDefault(true, List.of());
    own = zones.getOrDefault(false, List.of());
  }

  /** Whether a host is official by the facts; nothing where these do not name the domains. */
  public static Optional<Boolean> isOfficial(Facts facts, String host) {
    return new OfficialDomains(facts.at("officialDomains")).isOfficial(host);
  }

  static OfficialDomains of(CheckInput input) {
    return new OfficialDomains(input.at("officialDomains"));
  }

  /** A mailbox where anybody can have one; nothing for any other. */
  static Optional<CheckResult> ofAnybody(FactNode address) {
    return address
        .text()
        .filter(text -> text.contains("@"))
        .map(OfficialDomains::domain)
        .filter(domain -> isIn(domain, ANYBODY))
        .map(domain -> Message.of("check.domain-of-anybody").with("domain", domain))
        .map(CheckResult::fail);
  }

  CheckResult judge(FactNode address) {
    CheckResult mail = Addresses.mail(address);
    Optional<String> domain = address.text().map(OfficialDomains::domain);
    return mail.outcome() != Outcome.PASS || domain.isEmpty() ? mail : judge(domain.get());
  }

  /** The same of a domain alone; a text without a dot is none. */
  CheckResult judgeDomain(FactNode domain) {
    Optional<String> given = domain.text();
    if (given.isEmpty()) {
      return Require.given(domain);
    }
    return given.get().contains(".") ? judge(domain(given.get())) : CheckResult.unknown(domain);
  }

  private CheckResult judge(String domain) {
    boolean anybody = isIn(domain, ANYBODY);
    boolean recorded = isIn(domain, own);
    if (!anybody && (recorded || isIn(domain, GOVERNMENT))) {
      Message text = Message.of(recorded ? "check.domain-recorded" : "check.domain");
      return CheckResult.pass(text.with("domain", domain).with("official", GOVERNMENT));
    } else if (!anybody && isIn(domain, nobodys)) {
      return CheckResult.unknown(stated)
          .saying(Message.of("check.domain-of-nobody").with("domains", nobodys));
    } else if (!anybody && Require.hasGap(stated)) {
      return CheckResult.unknown(stated);
    }
    return anybody || !stated.isAbsent()
        ? CheckResult.fail(refused(anybody).with("domain", domain))
        : CheckResult.unknown(stated);
  }

  /** Whether a host is official; nothing where the facts do not name the official domains. */
  Optional<Boolean> isOfficial(String host) {
    String domain = host.toLowerCase(Locale.ROOT);
    boolean anybody = isIn(domain, ANYBODY);
    if (anybody || isIn(domain, own) || isIn(domain, GOVERNMENT)) {
      return Optional.of(!anybody);
    }
    boolean open = stated.isAbsent() || isIn(domain, nobodys) || Require.hasGap(stated);
    return open ? Optional.empty() : Optional.of(false);
  }

  /** Which domains are official, and whose list that is. */
  private Message refused(boolean anybody) {
    if (anybody) {
      return Message.of("check.domain-of-anybody");
    }
    return Message.of(own.isEmpty() ? "check.not-domain" : "check.not-domain-of")
        .with("official", GOVERNMENT)
        .with("recorded", own);
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
