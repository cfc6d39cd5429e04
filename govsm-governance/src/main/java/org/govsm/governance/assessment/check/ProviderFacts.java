package org.govsm.governance.assessment.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.governance.account.Account;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Facts;

/**
 * Providers of platforms: of a platform that stands in the register of providers the register
 * decides.
 */
final class ProviderFacts {

  private static final String REGISTER = "providerRegister";
  static final String STATED = "platformAgreement";
  static final String EXPORT = "export";
  static final String FORMATS = "formats";

  private ProviderFacts() {}

  static boolean isKept(Facts facts) {
    return facts.at(REGISTER).isGiven();
  }

  static List<FactNode> registered(Facts facts, String part) {
    return facts.at(REGISTER, part).items();
  }

  static Optional<FactNode> ofPlatform(List<FactNode> items, Optional<String> platform) {
    return platform.flatMap(
        name -> items.stream().filter(one -> one.at("platform").isWord(name)).findFirst());
  }

  /** The agreements of the register, and those that are stated of other platforms. */
  static List<FactNode> agreements(Facts facts) {
    List<FactNode> register = registered(facts, "agreements");
    List<FactNode> all = new ArrayList<>(register);
    facts.at(STATED).items().stream()
        .filter(one -> ofPlatform(register, one.at("platform").text()).isEmpty())
        .forEach(all::add);
    return all;
  }

  /** What is known of the export of an account. */
  static FactNode export(Facts facts, Account account) {
    return ofPlatform(registered(facts, "exports"), account.platform())
        .orElseGet(() -> account.at(EXPORT));
  }

  /** Its formats; what the register does not say is what is stated of the account. */
  static FactNode formats(FactNode export, Account account) {
    return export.at(FORMATS).or(account.at(EXPORT).at(FORMATS));
  }
}
