package org.govsm.portal.posts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.govsm.core.text.Messages;
import org.govsm.governance.post.PostAct;
import org.govsm.governance.post.PostRecord;
import org.govsm.portal.assessments.OfficersActs;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;

/**
 * Waiting posts: to be reviewed, cleared, posted, changed, and kept in the archive, each for whom
 * the record lets do it.
 */
record WaitingPosts(PostService posts) implements WorkSource {

  /** What is out in an emergency and not yet cleared as it would have been. */
  private static final String FOLLOWING = "FOLLOWING";

  /** Who states posting rules. */
  private static final List<String> RULES =
      List.of("nodal-officer", "competent-authority", "legal-officer");

  /** What waits in a state, the foremost first. */
  private static final Map<String, List<PostAct.Kind>> NEXT =
      Map.of(
          "DRAFT",
          List.of(PostAct.Kind.SUBMIT),
          "IN_REVIEW",
          List.of(PostAct.Kind.CLEAR, PostAct.Kind.REVIEW),
          "CHANGES_REQUESTED",
          List.of(PostAct.Kind.RESUBMIT),
          "CLEARED",
          List.of(PostAct.Kind.EXPIRE, PostAct.Kind.PUBLISH),
          "SCHEDULED",
          List.of(PostAct.Kind.EXPIRE, PostAct.Kind.PUBLISH),
          "EXPIRED",
          List.of(PostAct.Kind.RESUBMIT),
          "PUBLISHED",
          List.of(PostAct.Kind.ARCHIVE),
          "CORRECTED",
          List.of(PostAct.Kind.REVIEW, PostAct.Kind.ARCHIVE),
          "TAKEN_DOWN",
          List.of(PostAct.Kind.ARCHIVE),
          FOLLOWING,
          List.of(PostAct.Kind.CLEAR, PostAct.Kind.REVIEW));

  @Override
  public List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words) {
    List<WorkItem> items = new ArrayList<>();
    Map<String, PostScene> scenes = new HashMap<>();
    Posts all = new Posts(tx);
    for (StoredPost one : caller.isAnyOf(PostRoles.OFFICERS) ? all.waiting() : noPosts()) {
      if (caller.seesDepartment(one.department()) && mayBe(one, caller)) {
        PostScene scene =
            scenes.computeIfAbsent(
                one.department(), department -> posts.scene(tx, department, caller));
        next(one, all.record(one), scene, caller).ifPresent(items::add);
      }
    }
    if (caller.isAnyOf(RULES)) {
      Predicate<String> officers = OfficersActs.officerIn(tx, caller);
      new PostingRules(tx)
          .waiting().stream()
              .filter(one -> caller.seesDepartment(one.department()))
              .filter(one -> !one.proposedBy().equals(caller.actor()))
              .filter(one -> officers.test(one.department()))
              .map(
                  one ->
                      WorkItem.of(
                          "posting-rules",
                          one.department(),
                          Map.of("department", one.department()),
                          "/posts/" + one.department() + "/rules",
                          today))
              .forEach(items::add);
    }
    return items;
  }

  private static List<StoredPost> noPosts() {
    return List.of();
  }

  /** What is certainly for somebody else is not looked at more closely. */
  private static boolean mayBe(StoredPost one, Caller caller) {
    return switch (one.state()) {
      case "DRAFT", "CHANGES_REQUESTED", "EXPIRED" -> one.author().equals(caller.actor());
      case "IN_REVIEW", "CORRECTED" -> !one.author().equals(caller.actor());
      case "PUBLISHED", "TAKEN_DOWN" ->
          Boolean.TRUE.equals(one.content().get("emergency"))
                  && !one.author().equals(caller.actor())
              || caller.isAnyOf(PostRoles.who(PostAct.Kind.ARCHIVE));
      default -> true;
    };
  }

  private Optional<WorkItem> next(
      StoredPost one, PostRecord record, PostScene scene, Caller caller) {
    NextActs acts = new NextActs(posts, record, scene, caller);
    List<PostAct.Kind> may = acts.all();
    PostAct.Kind left = acts.isReviewed() ? PostAct.Kind.REVIEW : PostAct.Kind.CLEAR;
    String state = record.isFollowingOwed() ? FOLLOWING : one.state();
    return NEXT.getOrDefault(state, List.of()).stream()
        .filter(kind -> may.contains(kind) && kind != left)
        .findFirst()
        .map(kind -> item(one, kind));
  }

  private static WorkItem item(StoredPost one, PostAct.Kind kind) {
    return WorkItem.of(
            "post-" + ActForm.address(kind),
            one.department(),
            Map.of("post", one.id(), "title", one.title()),
            one.page(),
            one.moved())
        .holdingUp();
  }
}
