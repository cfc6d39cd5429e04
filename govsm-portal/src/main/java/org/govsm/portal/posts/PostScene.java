package org.govsm.portal.posts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.govsm.governance.account.People;
import org.govsm.governance.post.PostFlag;
import org.govsm.governance.post.PostRecord;
import org.govsm.governance.post.StatedDuties;
import org.govsm.portal.access.Officers;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.assessments.DepartmentFacts;
import org.govsm.portal.assessments.PostHolders;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Moments;
import org.jspecify.annotations.Nullable;

/**
 * Scene of a post: what the department says of it beside its record. Its people are its officers by
 * their roles in the portal and in its facts, and whoever acted on the post in a role that was held
 * then; who may post stands in the register of accounts; the rest are its posting rules.
 */
final class PostScene {

  private static final int DAY = "2026-11-29".length();

  private final Map<String, @Nullable Object> facts;
  private final Map<String, Object> rules;
  private final StatedDuties duties;
  private final People listed;

  /** One person is one, whatever the capitals of the id. */
  private final Map<String, Set<String>> people = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  private PostScene(
      Map<String, @Nullable Object> facts,
      Map<String, Object> rules,
      StatedDuties duties,
      People listed) {
    this.facts = facts;
    this.rules = rules;
    this.duties = duties;
    this.listed = listed;
  }

  /** What is known of a department, and of whoever looks at its posts. */
  static PostScene of(
      Transaction tx, DepartmentFacts kept, String department, Caller by, Instant now) {
    PostScene scene =
        new PostScene(
            kept.tree(tx, department, now),
            ClearancePolicy.bound(
                new PostingRules(tx).of(department).content(), KeptDuties.wasApart(tx, department)),
            KeptDuties.of(tx, department),
            PostHolders.people(tx, department));
    scene.officers(tx, department);
    scene.add(by.actor(), PostRoles.of(by.roles()));
    return scene;
  }

  private void officers(Transaction tx, String department) {
    for (String duty : StatedDuties.all()) {
      duties.holders(duty).stream()
          .filter(this::isInService)
          .forEach(holder -> add(holder, Set.of(duty)));
    }
    Officers.of(tx, Set.of(department, UserFacts.EVERY))
        .forEach(user -> add(user.id(), PostRoles.of(user.facts().roles())));
  }

  private void add(String person, Set<String> roles) {
    if (!roles.isEmpty() && Sql.isId(person)) {
      people.computeIfAbsent(person, one -> new LinkedHashSet<>()).addAll(roles);
    }
  }

  private Optional<Map<String, @Nullable Object>> person(String id) {
    return items(facts.get("people")).stream().filter(one -> id.equals(one.get("id"))).findFirst();
  }

  private boolean isInService(String id) {
    return person(id).filter(one -> Boolean.FALSE.equals(one.get("active"))).isEmpty();
  }

  /** Who recorded the duty by which a caller acts in a role; nothing of a role of the user. */
  Optional<String> dutyBy(Caller by, String role) {
    return PostRoles.of(by.roles()).contains(role)
        ? Optional.empty()
        : duties.recordedBy(role, by.actor());
  }

  /** The duties that the facts give to somebody whom no other officer named there. */
  Set<String> ownWord(String person) {
    return StatedDuties.all().stream()
        .filter(duty -> duties.isOwnWord(duty, person))
        .collect(Collectors.toSet());
  }

  /** Places of a draft that are to be looked at; never what stands there. */
  List<PostFlag> flags(PostRecord record) {
    List<String> parties =
        items(rules.get("parties")).stream().map(one -> String.valueOf(one.get("name"))).toList();
    return record.draft().map(draft -> draft.scan(parties)).orElse(List.of());
  }

  /** The roles that somebody has on a record. */
  Set<String> roles(String person, PostRecord record, LocalDate day) {
    Set<String> roles = new LinkedHashSet<>(people.getOrDefault(person, Set.of()));
    if (posters(record, day).orElse(List.of()).stream()
        .anyMatch(one -> person.equals(one.get("person")))) {
      roles.add(PostRoles.PUBLISHER);
    }
    return roles;
  }

  /** What is said of a record on a day: the circumstances by which its acts are judged. */
  Map<String, Object> circumstances(PostRecord record, LocalDate day) {
    Optional<List<Map<String, Object>>> posters = posters(record, day);
    Map<String, Set<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    people.forEach((id, roles) -> all.put(id, new LinkedHashSet<>(roles)));
    posters
        .orElse(List.of())
        .forEach(one -> plus(all, String.valueOf(one.get("person")), PostRoles.PUBLISHER));
    record.acts().stream()
        .filter(act -> !act.role().equals(PostRoles.SYSTEM))
        .forEach(act -> plus(all, act.by(), act.role()));
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("people", all.entrySet().stream().map(this::listed).toList());
    posters.ifPresent(list -> tree.put("posters", list));
    List<Map<String, Object>> used =
        PostAccounts.of(items(facts.get("accounts")), accounts(record));
    if (!used.isEmpty()) {
      tree.put("accounts", used);
    }
    for (String name : PostingRules.LISTS) {
      Optional.ofNullable(rules.get(name)).ifPresent(list -> tree.put(name, list));
    }
    Optional.ofNullable(rules.get("policy")).ifPresent(policy -> tree.put("policy", policy));
    return tree;
  }

  private static void plus(Map<String, Set<String>> all, String person, String role) {
    all.computeIfAbsent(person, one -> new LinkedHashSet<>()).add(role);
  }

  private Map<String, Object> listed(Map.Entry<String, Set<String>> one) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", one.getKey());
    tree.put("roles", List.copyOf(one.getValue()));
    tree.put("agency", listed.isOfAgency(one.getKey()));
    return tree;
  }

  /**
   * Who may post on the accounts of the post on a day, by the register; nothing where the register
   * does not say it of one of them.
   */
  private Optional<List<Map<String, Object>>> posters(PostRecord record, LocalDate day) {
    List<Map<String, Object>> posters = new ArrayList<>();
    for (String account : accounts(record)) {
      Optional<Object> list =
          items(facts.get("accounts")).stream()
              .filter(one -> account.equals(one.get("id")))
              .findFirst()
              .flatMap(one -> Optional.ofNullable(one.get("authorisedPosters")));
      if (list.isEmpty()) {
        return Optional.empty();
      }
      for (Map<String, @Nullable Object> one : items(list.get())) {
        if (one.get("person") instanceof String person
            && Sql.isId(person)
            && isInService(person)
            && holds(one, day)) {
          posters.add(Map.of("person", person, "account", account));
        }
      }
    }
    return Optional.of(posters);
  }

  private static Set<String> accounts(PostRecord record) {
    return record
        .draft()
        .map(draft -> StoredPost.accounts(members(draft.toPlain())))
        .orElse(Set.of());
  }

  /** A day that cannot be read lets nobody post. */
  private static boolean holds(Map<String, @Nullable Object> poster, LocalDate day) {
    try {
      return day(poster.get("from")).filter(day::isBefore).isEmpty()
          && day(poster.get("to")).filter(day::isAfter).isEmpty();
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** A day, or that of a moment in India. */
  private static Optional<LocalDate> day(@Nullable Object said) {
    String text = said == null ? "" : said.toString();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        text.length() == DAY
            ? LocalDate.parse(text)
            : Moments.day(OffsetDateTime.parse(text).toInstant()));
  }

  /** The members of a tree; none of what is no tree. */
  static Map<String, @Nullable Object> members(@Nullable Object tree) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    if (tree instanceof Map<?, ?> map) {
      map.forEach((name, member) -> members.put(String.valueOf(name), member));
    }
    return members;
  }

  private static List<Map<String, @Nullable Object>> items(@Nullable Object list) {
    List<Map<String, @Nullable Object>> items = new ArrayList<>();
    if (list instanceof List<?> all) {
      all.forEach(one -> items.add(members(one)));
    }
    return items;
  }
}
