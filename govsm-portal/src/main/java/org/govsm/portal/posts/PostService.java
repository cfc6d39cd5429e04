package org.govsm.portal.posts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.governance.clearance.ClearanceLane;
import org.govsm.governance.post.PostAct;
import org.govsm.governance.post.PostPermission;
import org.govsm.governance.post.PostRecord;
import org.govsm.portal.assessments.DepartmentFacts;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Post service: keeps drafts, and each act that the record of a post allows. */
public record PostService(DepartmentFacts facts, Clock clock) {

  /** The states in which a post may still go out. */
  private static final Set<String> BEFORE =
      Set.of("DRAFT", "IN_REVIEW", "CHANGES_REQUESTED", "CLEARED", "SCHEDULED", "EXPIRED");

  /** What an officer finds or decides, and no machine. */
  private static final Set<PostAct.Kind> OF_OFFICERS =
      Set.of(
          PostAct.Kind.ANSWER,
          PostAct.Kind.REVIEW,
          PostAct.Kind.REQUEST_CHANGES,
          PostAct.Kind.PLACE,
          PostAct.Kind.TAKE_BACK,
          PostAct.Kind.RETIME,
          PostAct.Kind.CLEAR);

  LocalDate today() {
    return Moments.day(clock.instant());
  }

  Instant now() {
    return Sql.cut(clock.instant());
  }

  /** A post. */
  StoredPost find(Transaction tx, String department, String id) {
    DepartmentIds.require(department);
    return new Posts(tx)
        .find(department, id)
        .orElseThrow(() -> ProblemException.notFound("posts.none-such", id));
  }

  /** A post that nobody else changes until the transaction ends. */
  StoredPost held(Transaction tx, String department, String id) {
    tx.events().lock(find(tx, department, id).department());
    return find(tx, department, id);
  }

  PostScene scene(Transaction tx, String department, Caller by) {
    return PostScene.of(tx, facts, department, by, now());
  }

  /** Whether a post may go out now, and who clears it, as the record says. */
  Decision<PostPermission> permission(PostRecord record, PostScene scene) {
    return record.ask(GivenPostAct.written(now()), scene.circumstances(record, today())).orThrow();
  }

  /** The same of a post that has not gone out, or is to be cleared afterwards; else nothing. */
  Optional<Decision<PostPermission>> open(StoredPost one, PostRecord record, PostScene scene) {
    return BEFORE.contains(one.state()) || record.isFollowingOwed()
        ? Optional.of(permission(record, scene))
        : Optional.empty();
  }

  /**
   * Writes the first draft of a post.
   *
   * @param draft the draft without its number and author
   */
  public StoredPost draft(
      Transaction tx, String department, Map<String, @Nullable Object> draft, Caller by) {
    by.requireDepartment(DepartmentIds.require(department));
    String id = new Posts(tx).next(department, today());
    try {
      return act(tx, department, id, 0, PostRecord.empty(), GivenPostAct.draft(draft), by);
    } catch (ProblemException e) {
      throw GivenDraft.refused(e);
    }
  }

  /**
   * Does an act on a post.
   *
   * @throws ProblemException with every reason against it
   */
  public StoredPost act(
      Transaction tx, StoredPost held, Map<String, @Nullable Object> given, Caller by) {
    return act(
        tx,
        held.department(),
        held.id(),
        held.acts(),
        new Posts(tx).record(held),
        GivenPostAct.read(given),
        by);
  }

  /** Writes another text of a post that is there. */
  StoredPost draft(
      Transaction tx, StoredPost held, Map<String, @Nullable Object> draft, Caller by) {
    return act(
        tx,
        held.department(),
        held.id(),
        held.acts(),
        new Posts(tx).record(held),
        GivenPostAct.draft(draft),
        by);
  }

  private StoredPost act(
      Transaction tx,
      String department,
      String id,
      int acts,
      PostRecord record,
      GivenPostAct given,
      Caller by) {
    PostScene scene = scene(tx, department, by);
    String role = role(given, scene, record, by);
    GivenPostAct whole =
        given
            .draft()
            .map(draft -> GivenDraft.completed(tx, department, id, draft, record, by.actor()))
            .map(given::with)
            .orElse(given);
    PostTexts.refuse(whole.said());
    TakeDownGround.refuse(tx, department, whole);
    String person = role.equals(PostRoles.SYSTEM) ? PostRoles.SYSTEM : by.actor();
    PostAct act = whole.by(person, role, scene.dutyBy(by, role), now());
    GivenDraft.places(whole, record);
    Map<String, Object> circumstances = new LinkedHashMap<>(scene.circumstances(record, today()));
    List<String> urls = PostAddresses.urls(whole.places());
    circumstances.put("places", new PostAddresses(tx).others(department, id, urls));
    allowed(record, act, circumstances);
    String state = record.with(act).state();
    return new Posts(tx).act(department, id, acts, act, state, now(), by.actor());
  }

  private String role(GivenPostAct given, PostScene scene, PostRecord record, Caller by) {
    Set<String> own = scene.roles(by.actor(), record, today());
    Optional<String> role = PostRoles.in(given.kind(), own, given.lane(), record);
    if (by.kind() == Caller.Kind.SERVICE && OF_OFFICERS.contains(given.kind())) {
      throw ProblemException.of(403, "posts.no-machine");
    } else if (given.kind() == PostAct.Kind.PUBLISH || given.kind() == PostAct.Kind.SCHEDULE) {
      return PostRoles.PUBLISHER;
    } else if (role.isEmpty()) {
      otherLane(given, record, scene);
      throw PostRoles.refused(given, scene.ownWord(by.actor()), by);
    }
    return given.kind() == PostAct.Kind.EXPIRE ? PostRoles.SYSTEM : role.get();
  }

  /** A lane that is not the post's is told before the roles that it would have. */
  private void otherLane(GivenPostAct given, PostRecord record, PostScene scene) {
    if (given.kind() == PostAct.Kind.CLEAR && record.draft().isPresent()) {
      Optional<ClearanceLane> right = permission(record, scene).found().map(p -> p.lane());
      right
          .filter(lane -> given.lane().filter(lane::equals).isEmpty())
          .map(lane -> Message.of("post.wrong-lane").with("lane", lane.name()))
          .ifPresent(
              text -> {
                throw ProblemException.of(new InputFault("/act/lane", "post.wrong-lane", text));
              });
    }
  }

  private static void allowed(PostRecord record, PostAct act, Map<String, Object> circumstances) {
    List<InputFault> faults = new ArrayList<>();
    for (Finding one : record.check(act, circumstances).orThrow()) {
      if (one.weight() == Weight.BLOCKING) {
        faults.add(new InputFault("/act", one.code(), one.text()));
      }
    }
    ProblemException.unlessNone(faults.stream().distinct().toList());
  }

  /** What the record says of an act of the portal itself. */
  List<Finding> findings(PostRecord record, PostScene scene, GivenPostAct given) {
    PostAct act = given.by(PostRoles.SYSTEM, PostRoles.SYSTEM, Optional.empty(), now());
    return record.check(act, scene.circumstances(record, today())).orThrow();
  }
}
