package org.govsm.portal.posts;

import static java.util.Map.entry;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.governance.clearance.ClearanceLane;
import org.govsm.governance.post.PostAct;
import org.govsm.governance.post.PostRecord;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ProblemException;

/**
 * Roles of posts: what a role of the portal is on the record of a post. Whoever clears may also
 * review. Who responds, is on duty or clears by delegation is said in the facts of the department.
 */
final class PostRoles {

  static final String AUTHOR = "author";
  static final String PUBLISHER = "publisher";
  static final String SYSTEM = "system";
  private static final String REVIEWER = "reviewer";
  private static final String CLEARER = "clearing-authority";
  private static final String NODAL = "nodal-officer";
  private static final String HEAD = "head-of-department";
  private static final String LEGAL = "legal-officer";
  private static final String RECORDS = "records-officer";
  private static final String DELEGATE = "named-delegate";

  private static final Map<String, List<String>> OF_PORTAL =
      Map.ofEntries(
          entry(AUTHOR, List.of(AUTHOR)),
          entry(REVIEWER, List.of(REVIEWER)),
          entry(CLEARER, List.of(CLEARER, DELEGATE, REVIEWER)),
          entry(NODAL, List.of(NODAL, REVIEWER, CLEARER)),
          entry("competent-authority", List.of(HEAD, REVIEWER, CLEARER)),
          entry(LEGAL, List.of(LEGAL, REVIEWER)),
          entry(RECORDS, List.of(RECORDS)));

  /** The roles of the portal whose work posts may be. */
  static final List<String> OFFICERS =
      Stream.concat(OF_PORTAL.keySet().stream(), Stream.of("account-administrator"))
          .sorted()
          .toList();

  private PostRoles() {}

  /** What some roles of the portal are on the record of a post. */
  static Set<String> of(Collection<String> roles) {
    Set<String> all = new LinkedHashSet<>();
    roles.forEach(role -> all.addAll(OF_PORTAL.getOrDefault(role, List.of())));
    return all;
  }

  /** The roles of the portal that may do an act; none where a list of the department says who. */
  static List<String> who(PostAct.Kind kind) {
    return who(kind, Optional.empty());
  }

  /** The same of a clearance in its lane. */
  static List<String> who(PostAct.Kind kind, Optional<ClearanceLane> lane) {
    List<String> asked = lane.map(PostRoles::signers).orElseGet(() -> asked(kind));
    return OF_PORTAL.entrySet().stream()
        .filter(each -> each.getValue().stream().anyMatch(asked::contains))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /**
   * Refuses an act of somebody in no role for it; some roles are given by the facts alone.
   *
   * @param own duties that the facts give by the word of that person alone
   */
  static ProblemException refused(GivenPostAct given, Set<String> own, Caller by) {
    Optional<String> alone =
        given.lane().map(PostRoles::signers).orElseGet(() -> asked(given.kind())).stream()
            .filter(own::contains)
            .findFirst();
    if (alone.isPresent()) {
      Term duty = new Term("role." + alone.get());
      return ProblemException.of(403, Message.of("posts.own-duty").with("duty", duty));
    }
    List<String> who = who(given.kind(), given.lane());
    if (!who.isEmpty() || given.lane().isEmpty()) {
      return by.isNoneOf(who);
    }
    List<Term> roles =
        signers(given.lane().get()).stream().map(role -> new Term("role." + role)).toList();
    return ProblemException.of(403, Message.of("posts.who-of-facts").with("roles", roles));
  }

  private static List<String> signers(ClearanceLane lane) {
    return lane.signatures().isEmpty()
        ? List.of(CLEARER)
        : lane.signatures().stream().flatMap(List::stream).toList();
  }

  private static List<String> asked(PostAct.Kind kind) {
    return switch (kind) {
      case DRAFT, SUBMIT, RESUBMIT -> List.of(AUTHOR);
      case ANSWER, REVIEW, REQUEST_CHANGES -> List.of(REVIEWER);
      case CLEAR ->
          ClearanceLane.all().stream().flatMap(lane -> signers(lane).stream()).distinct().toList();
      case SCHEDULE, PUBLISH -> List.of(PUBLISHER);
      case WITHDRAW -> List.of(AUTHOR, CLEARER);
      case CORRECT -> List.of(NODAL, HEAD, DELEGATE);
      case TAKE_DOWN -> List.of(NODAL, LEGAL);
      case PLACE -> List.of(NODAL, RECORDS);
      case TAKE_BACK, RETIME -> List.of(NODAL, LEGAL, RECORDS);
      case ARCHIVE -> List.of(RECORDS);
      case EXPIRE -> List.of(AUTHOR, REVIEWER, RECORDS);
    };
  }

  /**
   * The role in which somebody does an act; nothing where none of his fits.
   *
   * @param own the roles that the person has on the record
   * @param lane the lane of a clearance
   */
  static Optional<String> in(
      PostAct.Kind kind, Set<String> own, Optional<ClearanceLane> lane, PostRecord record) {
    if (kind == PostAct.Kind.CLEAR && lane.isPresent()) {
      return signing(own, lane.get(), record);
    }
    return asked(kind).stream()
        .filter(own::contains)
        .filter(role -> kind != PostAct.Kind.CORRECT || corrects(role, record))
        .findFirst();
  }

  /** A position is corrected by who clears positions, anything else by the nodal officer. */
  private static boolean corrects(String role, PostRecord record) {
    boolean position =
        record.draft().flatMap(draft -> draft.kind()).filter("POSITION"::equals).isPresent();
    return position != role.equals(NODAL);
  }

  /** A signature that is open comes before one that somebody gave. */
  private static Optional<String> signing(Set<String> own, ClearanceLane lane, PostRecord record) {
    Set<String> given = new LinkedHashSet<>();
    record.clearances().forEach(one -> given.add(one.role()));
    List<String> mine = signers(lane).stream().filter(own::contains).toList();
    return mine.stream()
        .filter(role -> !given.contains(role))
        .findFirst()
        .or(() -> mine.stream().findFirst());
  }
}
