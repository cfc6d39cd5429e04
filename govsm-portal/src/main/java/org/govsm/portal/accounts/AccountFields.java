package org.govsm.portal.accounts;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.text.Messages;
import org.govsm.governance.account.AccountLifeCycle;
import org.govsm.governance.facts.FactEntry;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.FormField;
import org.jspecify.annotations.Nullable;

/** The fields with which an account is described, made from the schema of facts. */
final class AccountFields {

  /** Where an account stands in the facts of which it is the only one. */
  static final String PLACE = "/accounts/0";

  /** What the register itself, or a step, says of an account. */
  static final Set<String> OWN = Set.of("id", "state", "stateSince", "suspendedReason");

  /** Before the code of a state in the words for it. */
  private static final String STATE = "account.";

  private AccountFields() {}

  /** The facts in which there is this account alone. */
  static Map<String, Object> alone(Map<String, @Nullable Object> account) {
    return Map.of("accounts", List.of(account));
  }

  /** The form of an account that is not there yet. */
  static FactEntry blank() {
    return FactEntry.at(Map.of(), "/accounts/" + FactEntry.NEW).orElseThrow();
  }

  /** The form of an account. */
  static FactEntry of(Map<String, @Nullable Object> account) {
    return FactEntry.at(alone(account), PLACE).orElseThrow();
  }

  /** An id that no account has, made from the platform; empty where it has no Latin letters. */
  static String freeId(String platform, Collection<String> taken) {
    String name = platform.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    int number = 1;
    String free = name;
    while (taken.contains(free)) {
      number++;
      free = name + number;
    }
    return free;
  }

  /** The one account of the facts. */
  static Map<String, @Nullable Object> account(Map<String, @Nullable Object> facts) {
    Map<String, @Nullable Object> account = new LinkedHashMap<>();
    if (facts.get("accounts") instanceof List<?> all && all.get(0) instanceof Map<?, ?> one) {
      one.forEach((name, fact) -> account.put(String.valueOf(name), fact));
    }
    return account;
  }

  /** The fields of an account that was in use before there was a register. */
  static List<FormField> takenOver(Form form, Messages words) {
    List<String> states = AccountLifeCycle.existing().stream().map(STATE::concat).toList();
    return List.of(
        takenOver(form, "state", "codes", states, words),
        takenOver(form, "stateSince", "day", List.of(), words),
        takenOver(form, "takenOver", "text", List.of(), words));
  }

  private static FormField takenOver(
      Form form, String name, String kind, List<String> codes, Messages words) {
    return form.field(name, kind, words.say("account-field." + name), codes);
  }

  /** The state that was chosen for an account that is in use; nothing for a new one. */
  static Optional<String> state(Form form) {
    return form.text("state").map(state -> state.substring(state.startsWith(STATE) ? 8 : 0));
  }
}
