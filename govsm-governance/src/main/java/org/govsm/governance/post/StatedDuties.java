package org.govsm.governance.post;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.governance.account.Enrolment;
import org.govsm.governance.tree.ExactTree;
import org.govsm.governance.tree.PersonKey;
import org.jspecify.annotations.Nullable;

/**
 * Stated duties: which duties of posts the facts of a department give to whom, and who recorded
 * them. Nobody acts by a duty that nobody else recorded: it counts once another officer records it,
 * or changes its name, holder or duties. Roles of users, such as that of the head of department,
 * are given by no facts.
 */
public final class StatedDuties {

  private static final List<String> DUTIES = List.of("responder", "duty-officer", "named-delegate");

  /** The members of a role by which it gives a duty. */
  private static final Set<String> GIVING = Set.of("name", "holder", "duties");

  private static final StatedDuties NONE = new StatedDuties(Map.of());

  private final Map<Key, Stated> stated;

  private StatedDuties(Map<Key, Stated> stated) {
    this.stated = stated;
  }

  /** A duty of a person. */
  private record Key(String duty, String person) {}

  /** What the facts say of a duty, and who recorded that, the first before the later ones. */
  private record Stated(String holder, List<Object> given, List<String> by) {}

  /** The duties before anything was recorded. */
  public static StatedDuties none() {
    return NONE;
  }

  /**
   * What a document of facts says of duties of posts.
   *
   * @param facts the document
   * @return the members of {@code roles} that give one to somebody, in their order
   */
  public static List<Map<String, @Nullable Object>> in(
      Map<String, ? extends @Nullable Object> facts) {
    List<?> roles = facts.get("roles") instanceof List<?> all ? all : List.of();
    List<Map<String, @Nullable Object>> said = new ArrayList<>();
    for (Object one : roles) {
      Map<String, @Nullable Object> role = ExactTree.members(one);
      if (duty(role).isPresent() && role.get("holder") instanceof String) {
        said.add(role);
      }
    }
    return said;
  }

  private static Optional<String> duty(Map<String, @Nullable Object> role) {
    String name = String.valueOf(role.get("name"));
    return DUTIES.stream().filter(duty -> Enrolment.isCalled(duty, name)).findFirst();
  }

  /**
   * The duties after a further document.
   *
   * @param said what {@linkplain #in it says} of them
   * @param officer who recorded it; nothing of a machine, whose word gives nobody a duty
   */
  public StatedDuties after(List<Map<String, @Nullable Object>> said, Optional<String> officer) {
    Map<Key, List<Map<String, @Nullable Object>>> now = new LinkedHashMap<>();
    for (Map<String, @Nullable Object> role : said) {
      Key key = new Key(duty(role).orElseThrow(), PersonKey.of(holder(role)));
      now.computeIfAbsent(key, one -> new ArrayList<>()).add(role);
    }
    Map<Key, Stated> after = new LinkedHashMap<>();
    for (Map.Entry<Key, List<Map<String, @Nullable Object>>> one : now.entrySet()) {
      after.put(one.getKey(), stated(one.getKey(), one.getValue(), officer));
    }
    return new StatedDuties(after);
  }

  private Stated stated(
      Key key, List<Map<String, @Nullable Object>> roles, Optional<String> officer) {
    Optional<Stated> before = Optional.ofNullable(stated.get(key));
    List<String> by = new ArrayList<>(before.map(Stated::by).orElse(List.of()));
    List<Object> given = roles.stream().map(StatedDuties::given).toList();
    if (before.filter(one -> one.given().equals(given)).isEmpty()) {
      officer.ifPresent(by::add);
    }
    return new Stated(holder(roles.get(0)), given, by);
  }

  /** What gives the duty: whoever changes another member, such as the job chart, gives none. */
  private static Object given(Map<String, @Nullable Object> role) {
    Map<String, @Nullable Object> given = new LinkedHashMap<>(role);
    given.keySet().retainAll(GIVING);
    return given;
  }

  private static String holder(Map<String, @Nullable Object> role) {
    return String.valueOf(role.get("holder"));
  }

  /** Who holds a duty that counts, as the facts write it. */
  public List<String> holders(String duty) {
    return stated.entrySet().stream()
        .filter(one -> one.getKey().duty().equals(duty))
        .map(one -> one.getValue().holder())
        .filter(holder -> recordedBy(duty, holder).isPresent())
        .toList();
  }

  /** The duties that there are. */
  public static List<String> all() {
    return DUTIES;
  }

  /** By whose record a duty of a person counts: the first of another officer than the person. */
  public Optional<String> recordedBy(String duty, String person) {
    return find(duty, person).stream()
        .flatMap(one -> one.by().stream())
        .filter(officer -> !PersonKey.same(officer, person))
        .findFirst();
  }

  /** Whether the facts give a person a duty that no other officer recorded. */
  public boolean isOwnWord(String duty, String person) {
    return find(duty, person).isPresent() && recordedBy(duty, person).isEmpty();
  }

  private Optional<Stated> find(String duty, String person) {
    return Optional.ofNullable(stated.get(new Key(duty, PersonKey.of(person))));
  }
}
