package org.govsm.portal.posts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.governance.clearance.ClearanceLane;
import org.govsm.governance.post.PostAct;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Given act: what a caller says of an act on a post. Who does it, in which role, and of which post
 * and author a draft is, is said by the portal.
 */
final class GivenPostAct {

  /** What happens on the platform has its own time; every other act is done when it is entered. */
  private static final Set<PostAct.Kind> TIMED =
      Set.of(PostAct.Kind.PUBLISH, PostAct.Kind.TAKE_DOWN);

  private static final Set<PostAct.Kind> PLACED = Set.of(PostAct.Kind.PUBLISH, PostAct.Kind.PLACE);

  private final Map<String, @Nullable Object> act;
  private final Optional<String> at;
  private final PostAct.Kind kind;

  private GivenPostAct(Map<String, @Nullable Object> act, Optional<String> at, PostAct.Kind kind) {
    this.act = act;
    this.at = at;
    this.kind = kind;
  }

  /** Reads {@code act}, and {@code at} of what happened on the platform. */
  static GivenPostAct read(Map<String, @Nullable Object> body) {
    ApiRequests.only(body, List.of("at", "act"), List.of());
    Map<String, @Nullable Object> act = new LinkedHashMap<>(ApiRequests.object(body, "act"));
    PostAct.Kind kind = kind(String.valueOf(act.get("kind")));
    Optional<String> at = ApiRequests.text(body, "at");
    if (at.isPresent() && !TIMED.contains(kind)) {
      throw ProblemException.of(Faults.at("/at", "posts.at-now"));
    }
    return new GivenPostAct(act, at, kind);
  }

  /** A draft as an act. */
  static GivenPostAct draft(Map<String, @Nullable Object> draft) {
    Map<String, @Nullable Object> act = new LinkedHashMap<>();
    act.put("kind", PostAct.Kind.DRAFT.name());
    act.put("draft", draft);
    return new GivenPostAct(act, Optional.empty(), PostAct.Kind.DRAFT);
  }

  private static PostAct.Kind kind(String said) {
    for (PostAct.Kind kind : PostAct.Kind.values()) {
      if (kind.name().equals(said)) {
        return kind;
      }
    }
    List<String> known = new ArrayList<>();
    for (PostAct.Kind kind : PostAct.Kind.values()) {
      known.add(kind.name());
    }
    Message text = Message.of("posts.no-act").with("known", known);
    throw ProblemException.of(new InputFault("/act/kind", "posts.no-act", text));
  }

  PostAct.Kind kind() {
    return kind;
  }

  /** The lane that a clearance names; nothing where there is none of that code. */
  Optional<ClearanceLane> lane() {
    return ClearanceLane.all().stream()
        .filter(lane -> lane.code().equals(act.get("lane")))
        .findFirst();
  }

  /** What is said of the draft. */
  Optional<Map<String, @Nullable Object>> draft() {
    return act.get("draft") instanceof Map<?, ?> draft
        ? Optional.of(PostScene.members(draft))
        : Optional.empty();
  }

  /** The same with a draft that says whose and which it is. */
  GivenPostAct with(Map<String, @Nullable Object> draft) {
    Map<String, @Nullable Object> whole = new LinkedHashMap<>(act);
    whole.put("draft", draft);
    return new GivenPostAct(whole, at, kind);
  }

  /** What was typed, to be looked through. */
  Map<String, @Nullable Object> said() {
    return act;
  }

  /** Where each variant is said to be. */
  List<Map<String, @Nullable Object>> places() {
    List<Map<String, @Nullable Object>> places = new ArrayList<>();
    if (PLACED.contains(kind) && act.get("places") instanceof List<?> list) {
      list.forEach(one -> places.add(PostScene.members(one)));
    }
    return places;
  }

  /** What was captured of each variant. */
  List<Map<String, @Nullable Object>> entries() {
    List<Map<String, @Nullable Object>> entries = new ArrayList<>();
    if (kind == PostAct.Kind.ARCHIVE && act.get("entries") instanceof List<?> list) {
      list.forEach(one -> entries.add(PostScene.members(one)));
    }
    return entries;
  }

  /**
   * The act of a person in a role.
   *
   * @param dutyBy who recorded the duty that gives the role; nothing of a role of the user
   * @throws ProblemException with every fault of its members
   */
  PostAct by(String person, String role, Optional<String> dutyBy, Instant now) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("at", at.map(said -> past(said, now)).orElse(written(now)));
    tree.put("by", person);
    tree.put("role", role);
    dutyBy.ifPresent(officer -> tree.put("dutyBy", officer));
    tree.put("act", act);
    return ProblemException.accepted(PostAct.fromPlain(tree));
  }

  /** A moment in India, with its seconds. */
  static String written(Instant at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(Moments.inIndia(at));
  }

  private static String past(String said, Instant now) {
    try {
      if (!OffsetDateTime.parse(said).toInstant().isAfter(now)) {
        return said;
      }
    } catch (DateTimeParseException e) {
      return said; // the form of the act says what is wrong
    }
    throw ProblemException.of(Faults.at("/at", "posts.future"));
  }
}
