package org.govsm.governance.account;

import static org.govsm.governance.tree.ExactTree.members;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.govsm.governance.facts.FactEntry;
import org.govsm.governance.facts.FactField;
import org.govsm.governance.facts.Facts;
import org.jspecify.annotations.Nullable;

/**
 * Presets for the facts of an account: what the department decided for another account, and the
 * nodal officer as its owner. They stand in a form until somebody changes or sends them, and are no
 * facts before that. What must be looked up at the account itself is never preset.
 */
public final class AccountPresets {

  private static final String OWNER = "accounts[].owner";
  private static final String DECISION = "platformDecisions[].";

  /** What may be the same for two accounts of one department. */
  private static final Set<String> ALIKE =
      Set.of(
          OWNER,
          "accounts[].ownerType",
          "accounts[].hosting",
          "accounts[].registrationEmail.address",
          "accounts[].registrationEmail.type",
          "accounts[].registrationEmail.dedicated",
          "accounts[].mailbox.members",
          "accounts[].moderationMode",
          "accounts[].allowsThirdPartyContent",
          DECISION + "duration",
          DECISION + "endDate",
          DECISION + "consultationType",
          DECISION + "stakeholders",
          DECISION + "rhythm",
          DECISION + "legal.dataProtection",
          DECISION + "legal.security",
          DECISION + "legal.privacy",
          DECISION + "legal.archiving");

  private final Map<String, Map<String, String>> texts = new TreeMap<>();

  private AccountPresets() {}

  /**
   * Presets of a department.
   *
   * @param alike the id of the account whose answers are taken over; nothing for none
   * @param asOf the moment of the question
   * @return none of an account that the facts do not know
   */
  public static AccountPresets of(Facts facts, Optional<String> alike, Instant asOf) {
    AccountPresets presets = new AccountPresets();
    List<String> officers = People.of(facts).nodalOfficers(asOf);
    if (officers.size() == 1) {
      presets.texts.put(OWNER, Map.of("", officers.get(0)));
    }
    Map<String, @Nullable Object> tree = members(facts.toPlain());
    alike.ifPresent(id -> presets.takeOver(tree, id));
    return presets;
  }

  private void takeOver(Map<String, @Nullable Object> tree, String account) {
    List<?> accounts = tree.get("accounts") instanceof List<?> all ? all : List.of();
    int at = index(accounts, "id", account);
    if (at < 0) {
      return;
    }
    takeOver(FactEntry.at(tree, "/accounts/" + at));
    String platform = text(accounts.get(at), "platform");
    int decision = index(tree.get("platformDecisions"), "platform", platform);
    if (decision >= 0) {
      takeOver(FactEntry.at(tree, "/platformDecisions/" + decision));
    }
  }

  private void takeOver(Optional<FactEntry> item) {
    item.stream()
        .flatMap(entry -> entry.fields().stream())
        .filter(field -> field.isAnswered() && ALIKE.contains(field.path()))
        .forEach(field -> texts.put(field.path(), parts(field)));
  }

  private static Map<String, String> parts(FactField field) {
    Map<String, String> parts = new TreeMap<>();
    field.typed().forEach((name, text) -> parts.put(name.substring(field.name().length()), text));
    return parts;
  }

  private static int index(@Nullable Object list, String member, String text) {
    List<?> items = list instanceof List<?> all ? all : List.of();
    for (int i = 0; i < items.size(); i++) {
      if (!text.isEmpty() && text(items.get(i), member).equals(text)) {
        return i;
      }
    }
    return -1;
  }

  private static String text(@Nullable Object item, String member) {
    return item instanceof Map<?, ?> map && map.get(member) instanceof String text ? text : "";
  }

  /**
   * What stands in a field before anybody typed.
   *
   * @return texts by the names of its parts; none where the fact is known
   */
  public Map<String, String> typed(FactField field) {
    Map<String, String> typed = new TreeMap<>();
    if (!field.isAnswered()) {
      texts
          .getOrDefault(field.path(), Map.of())
          .forEach((part, text) -> typed.put(field.name() + part, text));
    }
    return typed;
  }
}
