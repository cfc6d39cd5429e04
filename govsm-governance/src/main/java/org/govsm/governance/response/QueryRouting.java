package org.govsm.governance.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.govsm.core.decision.Ruling;

/**
 * Routing of queries to persons, and the hierarchy of responses: who may give which (framework of
 * 2012, section 5.1.3.2).
 */
public final class QueryRouting {

  /** The rank of a decision not to reply. */
  static final String NO_REPLY = "NO_REPLY";

  static final String ACKNOWLEDGEMENT = "ACKNOWLEDGEMENT";

  private static final String RESPONDER = "responder";

  /** Roles by their authority, the highest first; every other role of the desk is a responder. */
  private static final List<String> AUTHORITY =
      List.of("minister", "head-of-department", "nodal-officer", RESPONDER);

  /** Ranks of responses, the highest first, with the least authority that may give each. */
  private static final List<Map.Entry<String, String>> RANKS =
      List.of(
          Map.entry("MINISTER_STATEMENT", "minister"),
          Map.entry("HEAD_STATEMENT", "head-of-department"),
          Map.entry("NODAL_STATEMENT", "nodal-officer"),
          Map.entry("POINTER", RESPONDER),
          Map.entry("TEMPLATE", RESPONDER),
          Map.entry(ACKNOWLEDGEMENT, RESPONDER),
          Map.entry(NO_REPLY, RESPONDER));

  private QueryRouting() {}

  /**
   * Who answers a query.
   *
   * @param holders the persons who hold each role
   * @return one person for each role of the category, in their order; undetermined with the roles
   *     that nobody holds
   */
  public static Ruling<List<String>> persons(
      QueryCategory category, Map<String, List<String>> holders) {
    List<String> persons = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (String role : category.roles()) {
      List<String> held = holders.getOrDefault(role, List.of());
      if (held.isEmpty()) {
        missing.add(role + "/deskHolder");
      } else {
        persons.add(held.get(0));
      }
    }
    return missing.isEmpty() ? new Ruling.Answer<>(persons) : new Ruling.Undetermined<>(missing);
  }

  /** The codes of the ranks of responses, the highest first. */
  public static List<String> ranks() {
    return RANKS.stream().map(Map.Entry::getKey).toList();
  }

  /**
   * Whether a role may give a response of a rank.
   *
   * @param role a role of the desk, or {@code minister}
   * @param rank one of {@link #ranks}
   * @throws IllegalArgumentException for a rank that is none
   */
  public static boolean mayGive(String role, String rank) {
    String least =
        RANKS.stream()
            .filter(one -> one.getKey().equals(rank))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no rank of responses: " + rank));
    return authority(role) <= authority(least);
  }

  /**
   * Whether a role may answer queries of a category: one that answers them, or one of higher
   * authority than all of these.
   */
  public static boolean mayAnswer(String role, QueryCategory category) {
    return category.roles().contains(role) || authority(role) < least(category);
  }

  /**
   * The role to which a query goes up once the time of what is next is over: that of the next
   * higher authority which somebody holds.
   *
   * @param held the roles of the desk that somebody holds
   * @return nothing where nobody of higher authority than the roles of the category is there
   */
  public static Optional<String> escalated(QueryCategory category, Set<String> held) {
    int least = least(category);
    return IntStream.iterate(least - 1, at -> at >= 0, at -> at - 1)
        .mapToObj(AUTHORITY::get)
        .filter(held::contains)
        .findFirst();
  }

  private static int least(QueryCategory category) {
    return category.roles().stream()
        .mapToInt(QueryRouting::authority)
        .min()
        .orElse(AUTHORITY.size());
  }

  /** The codes of the roles of the desk: those of all categories, and {@code minister}. */
  public static List<String> roles() {
    return Stream.concat(
            Stream.of(AUTHORITY.get(0)),
            QueryCategories.all().stream().flatMap(one -> one.roles().stream()))
        .distinct()
        .toList();
  }

  private static int authority(String role) {
    int at = AUTHORITY.indexOf(role);
    return at < 0 ? AUTHORITY.indexOf(RESPONDER) : at;
  }
}
