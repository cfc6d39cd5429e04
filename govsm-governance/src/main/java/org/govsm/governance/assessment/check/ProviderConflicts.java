package org.govsm.governance.assessment.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.governance.account.Account;
import org.govsm.governance.facts.FactNode;

/** What is stated of providers of platforms otherwise than the register of providers has it. */
public final class ProviderConflicts {

  private static final String TOPICS = "topics";

  private ProviderConflicts() {}

  /** Agreements and exports that are stated otherwise than the register has them. */
  public static List<Conflict> in(CheckInput.Scene scene) {
    List<Conflict> found = new ArrayList<>();
    List<FactNode> agreements = ProviderFacts.registered(scene.facts(), "agreements");
    for (FactNode stated : scene.facts().at(ProviderFacts.STATED).items()) {
      ProviderFacts.ofPlatform(agreements, stated.at("platform").text())
          .filter(one -> stated.at(TOPICS).isGiven() && !isSame(one.at(TOPICS), stated.at(TOPICS)))
          .ifPresent(one -> found.add(conflict(one.at("platform").text(), "GSM-CON-17")));
    }
    List<FactNode> exports = ProviderFacts.registered(scene.facts(), "exports");
    for (Account account : scene.accounts().all()) {
      ProviderFacts.ofPlatform(exports, account.platform())
          .filter(one -> differs(one, account.at(ProviderFacts.EXPORT)))
          .ifPresent(one -> found.add(conflict(Optional.of(account.id()), "GSM-SEC-02")));
    }
    return found;
  }

  private static Conflict conflict(Optional<String> subject, String control) {
    return Conflict.of("provider-register", subject, control);
  }

  private static boolean isSame(FactNode one, FactNode other) {
    return new HashSet<>(one.texts()).equals(new HashSet<>(other.texts()));
  }

  private static boolean differs(FactNode register, FactNode stated) {
    boolean formats =
        stated.at("formats").isGiven() && !isSame(register.at("formats"), stated.at("formats"));
    return formats
        || Stream.of("lastTestedAt", "result")
            .anyMatch(
                name ->
                    stated.at(name).isGiven()
                        && !register.at(name).text().equals(stated.at(name).text()));
  }
}
