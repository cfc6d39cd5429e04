package org.govsm.governance.account;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.tree.ExactTree;
import org.govsm.governance.tree.PersonKey;
import org.jspecify.annotations.Nullable;

/**
 * Recorded people: whom a department lists, by all that was recorded of them and by whom. That
 * somebody is of no agency any more, or is in the post again, counts once another officer changed
 * what the facts say of the person: nobody's own word does it, nor that of an agency or of a
 * machine. What shuts somebody out counts at once.
 */
public final class RecordedPeople {

  private static final String LIST = "people";
  private static final List<String> SERVICE = List.of("leftPostAt", "active", "status");

  private static final RecordedPeople NONE = new RecordedPeople(Map.of(), Map.of());

  private final Map<String, Map<String, @Nullable Object>> listed;
  private final Map<String, Map<String, @Nullable Object>> counting;

  private RecordedPeople(
      Map<String, Map<String, @Nullable Object>> listed,
      Map<String, Map<String, @Nullable Object>> counting) {
    this.listed = listed;
    this.counting = counting;
  }

  /** The people before anything was recorded. */
  public static RecordedPeople none() {
    return NONE;
  }

  /**
   * The people after a further document of facts.
   *
   * @param officer who recorded it; nothing of a machine
   * @param at when
   */
  public RecordedPeople after(
      Map<String, ? extends @Nullable Object> facts, Optional<String> officer, Instant at) {
    Map<String, Map<String, @Nullable Object>> now = entries(facts);
    Optional<String> heard = officer.filter(one -> !people().isOfAgency(one));
    Set<String> keys = new LinkedHashSet<>(now.keySet());
    keys.addAll(counting.keySet());
    Map<String, Map<String, @Nullable Object>> after = new LinkedHashMap<>();
    for (String key : keys) {
      Optional<Map<String, @Nullable Object>> entry = Optional.ofNullable(now.get(key));
      boolean changed = !Objects.equals(listed.get(key), now.get(key));
      boolean counts = changed && heard.filter(one -> !PersonKey.of(one).equals(key)).isPresent();
      Optional<Map<String, @Nullable Object>> before = Optional.ofNullable(counting.get(key));
      Optional<Map<String, @Nullable Object>> held =
          counts || before.isEmpty() ? entry : held(before.get(), entry, at);
      held.ifPresent(one -> after.put(key, one));
    }
    return new RecordedPeople(now, after);
  }

  private static Map<String, Map<String, @Nullable Object>> entries(
      Map<String, ? extends @Nullable Object> facts) {
    Map<String, Map<String, @Nullable Object>> entries = new LinkedHashMap<>();
    if (facts.get(LIST) instanceof List<?> all) {
      for (Object one : all) {
        Map<String, @Nullable Object> person = ExactTree.members(one);
        if (person.get("id") instanceof String id) {
          entries.put(PersonKey.of(id), person);
        }
      }
    }
    return entries;
  }

  /** What counts of a person whom nobody else freed of what stood before. */
  private static Optional<Map<String, @Nullable Object>> held(
      Map<String, @Nullable Object> before,
      Optional<Map<String, @Nullable Object>> entry,
      Instant at) {
    boolean agency = isOfAgency(before) && entry.filter(RecordedPeople::isOfAgency).isEmpty();
    boolean gone = isGone(before, at) && entry.filter(one -> isGone(one, at)).isEmpty();
    if (!agency && !gone) {
      return entry;
    }
    Map<String, @Nullable Object> held = new LinkedHashMap<>(entry.orElse(before));
    held.put("id", before.get("id"));
    if (agency) {
      held.put("type", "VENDOR");
    }
    if (gone) {
      held.keySet().removeAll(SERVICE);
      SERVICE.stream().filter(before::containsKey).forEach(one -> held.put(one, before.get(one)));
    }
    return Optional.of(held);
  }

  private static boolean isOfAgency(Map<String, @Nullable Object> person) {
    return of(List.of(person)).isOfAgency(String.valueOf(person.get("id")));
  }

  private static boolean isGone(Map<String, @Nullable Object> person, Instant at) {
    return of(List.of(person)).isGone(String.valueOf(person.get("id")), at);
  }

  /** The people as they count. */
  public People people() {
    return of(List.copyOf(counting.values()));
  }

  private static People of(List<Map<String, @Nullable Object>> people) {
    return People.of(
        Facts.fromPlain(Map.of(LIST, people))
            .fold(facts -> facts, faults -> Facts.fromPlain(Map.of()).orThrow()));
  }
}
