package org.govsm.procurement.scorecard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.contract.Operand;
import org.govsm.procurement.measurement.Reading;

/**
 * The accounts whose figures count. Where the terms name those of a platform, no other counts;
 * where they do not, each that is read does, and several are told.
 */
final class Accounts {

  /** An account that was read on a day. */
  private record Seen(String account, boolean counts) {}

  private final Map<String, Set<String>> named = new HashMap<>();
  private final Map<String, Map<Seen, Set<LocalDate>>> seen = new HashMap<>();
  private final Set<String> owned = new HashSet<>();
  private final Map<String, Map<String, LocalDate>> ownerless = new HashMap<>();

  /** Whether a reading counts, by whose it is. */
  boolean takes(Scope scope, Reading reading) {
    if (reading.platform().equals(Kpi.CONTRACT)) {
      return true; // what the parties count is of no account
    }
    Set<String> own = named.computeIfAbsent(reading.platform(), code -> named(scope, code));
    Optional<String> account =
        reading.published().isPresent() ? reading.account() : Optional.of(reading.subject());
    LocalDate day = LocalDate.ofInstant(reading.published().orElse(reading.from()), reading.zone());
    String post = reading.platform() + " " + reading.subject();
    if (account.isEmpty()) {
      if (!own.isEmpty()) {
        ownerless
            .computeIfAbsent(reading.platform(), code -> new TreeMap<>())
            .putIfAbsent(reading.subject(), day);
      }
      return true;
    }
    boolean counts = own.isEmpty() || own.contains(account.get());
    seen.computeIfAbsent(reading.platform(), code -> new HashMap<>())
        .computeIfAbsent(new Seen(account.get(), counts), key -> new HashSet<>())
        .add(day);
    if (counts && !own.isEmpty()) {
      owned.add(post);
    }
    return counts;
  }

  private static Set<String> named(Scope scope, String platform) {
    Set<String> own = new TreeSet<>();
    for (String id : scope.terms().payment().accounts(platform)) {
      own.add(scope.names().any(platform, id));
    }
    return own;
  }

  /** The question where a post counts of which nobody says whose it is. */
  Optional<Measured> ownerless(Scope scope, Operand operand, String platform) {
    if (!operand.ofPosts()) {
      return Optional.empty();
    }
    return ownerless.getOrDefault(platform, Map.of()).entrySet().stream()
        .filter(post -> !owned.contains(platform + " " + post.getKey()))
        .filter(post -> isOf(scope, post.getValue()))
        .findFirst()
        .map(
            post ->
                Measured.held(
                    said("missing.owner", scope, platform).with("subject", post.getKey())));
  }

  /** What is to be known of the accounts that were read in the period. */
  List<Message> notes(Scope scope, Operand operand, String platform) {
    List<Message> notes = new ArrayList<>();
    Set<String> others = of(scope, platform, false);
    if (!others.isEmpty()) {
      notes.add(said("note.other-accounts", scope, platform).with("accounts", list(others)));
    }
    Set<String> counted = of(scope, platform, true);
    boolean isSaid = operand.subject().isPresent() || !named(scope, platform).isEmpty();
    if (counted.size() > 1 && !isSaid) {
      notes.add(said("note.several-accounts", scope, platform).with("accounts", list(counted)));
    }
    return notes;
  }

  private static List<String> list(Set<String> accounts) {
    return List.copyOf(accounts);
  }

  private Set<String> of(Scope scope, String platform, boolean counts) {
    Set<String> found = new TreeSet<>();
    seen.getOrDefault(platform, Map.of())
        .forEach(
            (one, days) -> {
              if (one.counts() == counts && days.stream().anyMatch(day -> isOf(scope, day))) {
                found.add(one.account());
              }
            });
    return found;
  }

  private static boolean isOf(Scope scope, LocalDate day) {
    Instant start = Scope.startOf(day);
    return !start.isBefore(scope.start()) && start.isBefore(scope.end());
  }

  private static Message said(String key, Scope scope, String platform) {
    return Message.of(key)
        .with("platform", new Term("platform." + platform))
        .with("period", scope.period().id());
  }
}
