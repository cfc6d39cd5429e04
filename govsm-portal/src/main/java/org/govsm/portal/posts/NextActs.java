package org.govsm.portal.posts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.governance.clearance.ClearanceLane;
import org.govsm.governance.post.PostAct;
import org.govsm.governance.post.PostPermission;
import org.govsm.governance.post.PostRecord;
import org.govsm.portal.web.Caller;
import org.jspecify.annotations.Nullable;

/** Next acts: what somebody may do with a post now, for buttons and for My work. */
record NextActs(PostService posts, PostRecord record, PostScene scene, Caller by) {

  /** The acts, as far as roles, the state and the open signatures say. */
  List<PostAct.Kind> all() {
    return record.next().stream().filter(this::may).toList();
  }

  private boolean may(PostAct.Kind kind) {
    return switch (kind) {
      case DRAFT, SUBMIT, RESUBMIT -> fits(kind) && isAuthor();
      case WITHDRAW -> isAuthor() || fits(kind) && record.state().equals("CLEARED");
      case ANSWER, REVIEW -> fits(kind) && !isAuthor() && !isCorrector();
      case CORRECT -> fits(kind) && !isAuthor();
      case CLEAR -> posts.permission(record, scene).found().filter(this::mayClear).isPresent();
      case TAKE_BACK, RETIME -> fits(kind) && !ActForm.ofOthers(record, by.actor()).isEmpty();
      case EXPIRE -> fits(kind) && isOver();
      default -> fits(kind);
    };
  }

  private boolean isAuthor() {
    return record.draft().flatMap(one -> one.author()).equals(Optional.of(by.actor()));
  }

  private boolean isCorrector() {
    return record.last(PostAct.Kind.CORRECT).filter(one -> one.by().equals(by.actor())).isPresent();
  }

  private boolean fits(PostAct.Kind kind) {
    return role(kind, Optional.empty()).isPresent();
  }

  private Optional<String> role(PostAct.Kind kind, Optional<ClearanceLane> lane) {
    Set<String> own = scene.roles(by.actor(), record, posts.today());
    return PostRoles.in(kind, own, lane, record);
  }

  private boolean mayClear(PostPermission permission) {
    return permission.signatures().isEmpty()
        ? role(PostAct.Kind.CLEAR, Optional.of(permission.lane())).isPresent()
        : permission.signatures().stream().anyMatch(open -> open.mayClear().contains(by.actor()));
  }

  /** Whether nothing is to be found out any more about the draft before it is cleared. */
  boolean isReviewed() {
    return posts
        .permission(record, scene)
        .ruling()
        .<Boolean>fold(answer -> true, refer -> false, open -> false);
  }

  /** Whether the clearance or the validity has run out, as the record says. */
  private boolean isOver() {
    Map<String, @Nullable Object> act = Map.of("kind", PostAct.Kind.EXPIRE.name());
    return posts.findings(record, scene, GivenPostAct.read(Map.of("act", act))).stream()
        .noneMatch(one -> one.weight() == Weight.BLOCKING);
  }
}
