package org.govsm.portal.accounts;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Stated exit kits: by account and contract the kit that was stated last. The kit of the next
 * contract takes its place in the register and leaves that of the one before as it was; a kit that
 * is taken out is none any more, and one whose contract alone was corrected is of the right one.
 */
final class StatedKits {

  private record Stated(Map<?, ?> kit, long event) {}

  /** By account, then by the contract that the kit names, in whatever letters. */
  private final Map<String, Map<String, Stated>> kits = new HashMap<>();

  /** By account, the kit that the version before has. */
  private final Map<String, Map<?, ?>> before = new HashMap<>();

  /** Adds the next version of an account. */
  void add(String account, Map<String, @Nullable Object> facts, long event) {
    Map<String, Stated> own =
        kits.computeIfAbsent(account, one -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER));
    Map<?, ?> last = before.getOrDefault(account, Map.of());
    if (facts.get("exitKit") instanceof Map<?, ?> kit && !kit.isEmpty()) {
      String contract = contract(kit);
      if (!contract(last).equalsIgnoreCase(contract) && parts(last).equals(parts(kit))) {
        own.remove(contract(last));
      }
      Stated known = own.get(contract);
      if (known == null || !known.kit().equals(kit)) {
        own.put(contract, new Stated(kit, event));
      }
      before.put(account, kit);
    } else if (!last.isEmpty()) {
      own.remove(contract(last));
      before.remove(account);
    }
  }

  private static String contract(Map<?, ?> kit) {
    return Objects.toString(kit.get("contract"), "").strip();
  }

  private static Map<?, ?> parts(Map<?, ?> kit) {
    Map<?, ?> parts = new HashMap<>(kit);
    parts.remove("contract");
    return parts;
  }

  /** By account, the kit that names a contract. */
  Map<String, Object> of(String contract) {
    Map<String, Object> found = new LinkedHashMap<>();
    kits.forEach(
        (account, own) ->
            Optional.ofNullable(own.get(contract.strip()))
                .ifPresent(stated -> found.put(account, stated.kit())));
    return found;
  }

  /** The event by which the kit of an account was stated: that of the contract, else of none. */
  Optional<Long> event(String account, String contract) {
    Map<String, Stated> own = kits.getOrDefault(account, Map.of());
    return Optional.ofNullable(own.get(contract.strip()))
        .or(() -> Optional.ofNullable(own.get("")))
        .map(Stated::event);
  }
}
