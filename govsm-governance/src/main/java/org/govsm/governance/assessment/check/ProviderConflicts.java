package org.govsm.governance.assessment.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.governance.account.Account;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Moment;

/** What is stated of providers of platforms otherwise than the register of providers has it. */
public final class ProviderConflicts {

  private static final String TOPICS = "topics";
  private static final String FORMATS = ProviderFacts.FORMATS;
  private static final String TESTED = "lastTestedAt";

  private ProviderConflicts() {}

  /** Agreements and exports that are stated otherwise than the register has them. */
  public static List<Conflict> in(CheckInput.Scene scene) {
    List<Conflict> found = new ArrayList<>();
    List<FactNode> agreements = ProviderFacts.registered(scene.facts(), "agreements");
    for (FactNode stated : scene.facts().at(ProviderFacts.STATED).items()) {
      ProviderFacts.ofPlatform(agreements, stated.at("platform").text())
          .filter(one -> stated.at(TOPICS).isGiven() && !agree(one.at(TOPICS), stated.at(TOPICS)))
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

  /** A topic of the register that a person must still read contradicts nothing. */
  private static boolean agree(FactNode register, FactNode stated) {
    return isSame(register, stated)
        || Require.hasGap(register) && stated.texts().containsAll(register.texts());
  }

  private static boolean isSame(FactNode one, FactNode other) {
    return new HashSet<>(one.texts()).equals(new HashSet<>(other.texts()));
  }

  /** A test that the register has of a later day comes after what is stated. */
  private static boolean isLater(FactNode register, FactNode stated) {
    Optional<LocalDate> tested = register.at(TESTED).moment().map(Moment::day);
    Optional<LocalDate> before = stated.at(TESTED).moment().map(Moment::day);
    return before.filter(day -> tested.filter(day::isBefore).isPresent()).isPresent();
  }

  private static boolean differs(FactNode register, FactNode stated) {
    if (isLater(register, stated)) {
      return false;
    }
    boolean formats =
        register.at(FORMATS).isGiven()
            && stated.at(FORMATS).isGiven()
            && !isSame(register.at(FORMATS), stated.at(FORMATS));
    return formats
        || Stream.of(TESTED, "result")
            .anyMatch(
                name ->
                    stated.at(name).isGiven()
                        && !register.at(name).text().equals(stated.at(name).text()));
  }
}
