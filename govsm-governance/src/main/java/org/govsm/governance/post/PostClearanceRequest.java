package org.govsm.governance.post;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.Ruling;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;
import org.govsm.governance.clearance.ClearanceLane;
import org.jspecify.annotations.Nullable;

/**
 * Request for clearance: whether a draft may be posted at a time, and who clears it, asked in one
 * tree. Nothing is stored, and the decision repeats nothing of the text.
 */
public final class PostClearanceRequest {

  /** The id of the question. */
  public static final String QUESTION = "post-clearance";

  private static final String LANE = "post.lane";

  private final PostCase asked;
  private final DraftFlags flags;
  private final PostReasons reasons = new PostReasons();

  private PostClearanceRequest(PostCase asked) {
    this.asked = asked;
    flags = new DraftFlags(asked);
  }

  /** The schema of the tree. */
  public static Schema form() {
    return PostCase.FORM;
  }

  /**
   * Decides.
   *
   * @param tree the tree of {@link #form}
   * @return whether it may be posted, with the lane and its signatures; a question to an officer
   *     while flags are not answered; the facts that are missing; or every fault of the tree
   */
  public static Checked<Decision<PostPermission>> ask(Map<String, ?> tree) {
    return ask(tree, false);
  }

  /** The same; afterwards of what has gone out in an emergency. */
  static Checked<Decision<PostPermission>> ask(Map<String, ?> tree, boolean afterwards) {
    return form()
        .read(tree)
        .<Checked<Decision<PostPermission>>>fold(
            node -> new Checked.Accepted<>(over(node, afterwards).decide()),
            faults -> new Checked.Rejected<>(faults));
  }

  static PostClearanceRequest over(Node tree, boolean afterwards) {
    return new PostClearanceRequest(new PostCase(tree, afterwards));
  }

  PostReasons reasons() {
    return reasons;
  }

  DraftFlags flags() {
    return flags;
  }

  /** What is decided; {@link #reasons} are complete with it. */
  Decision<PostPermission> decide() {
    Optional<ClearanceLane> ordinary = ordinary();
    boolean emergency = asked.isEmergency();
    Optional<ClearanceLane> lane =
        emergency ? Optional.of(ClearanceLane.of(ClearanceLane.EMERGENCY)) : ordinary;
    flags.judge(reasons);
    MediaDuties.judge(asked, reasons);
    boolean checked = ordinary.filter(ClearanceLane::byAnother).isPresent();
    List<VariantDifference> differences = DraftDuties.judge(asked, checked, reasons);
    lane.ifPresent(this::told);
    List<ClearanceSignature> signatures =
        lane.map(one -> new ClearanceSignatures(asked, one, reasons).judge()).orElse(List.of());
    Optional<PostPermission.FollowingClearance> following =
        ordinary.flatMap(after -> following(lane.orElse(after), after));
    Optional<PostPermission> permission =
        lane.map(
            one ->
                new PostPermission(
                    allowed(),
                    one,
                    signatures,
                    following,
                    flags.all(),
                    differences,
                    asked.draft().digest()));
    Decision<PostPermission> decision =
        Decision.of(QUESTION, ruling(permission), Optional.of(asked.day()), reasons.over(basis()));
    return permission.filter(p -> isSettled()).map(decision::withKnown).orElse(decision);
  }

  /** What blocks is no, whatever is missing; else it is open while something is. */
  private Optional<Boolean> allowed() {
    if (reasons.blocks()) {
      return Optional.of(false);
    }
    return reasons.missing().isEmpty() && !isAsked() ? Optional.of(true) : Optional.empty();
  }

  /** In an emergency flags wait for the clearance that follows, but those of personal data. */
  private boolean isAsked() {
    return !flags.asking().isEmpty();
  }

  /** The lane without regard to haste: raised by what is confirmed and by whom media show. */
  private Optional<ClearanceLane> ordinary() {
    Optional<String> own = asked.draft().lane();
    if (own.isEmpty()) {
      reasons.lacks("kind");
    }
    boolean restricted = flags.isRestricted() || flags.isSyntheticPerson();
    return own.map(code -> restricted ? ClearanceLane.RESTRICTED : code).map(ClearanceLane::of);
  }

  /** Whether no answer that is still open can raise the lane. */
  private boolean isSettled() {
    return asked.isEmergency() || !flags.mayRestrict();
  }

  private void told(ClearanceLane lane) {
    reasons.step(LANE, Message.of(LANE).with("lane", lane.name()));
  }

  private Optional<PostPermission.FollowingClearance> following(
      ClearanceLane now, ClearanceLane after) {
    return now.afterwards()
        .map(time -> new PostPermission.FollowingClearance(after, asked.at().plus(time)))
        .map(
            next -> {
              Message text =
                  Message.of("post.following")
                      .with("lane", after.name())
                      .with("hours", now.afterwards().orElseThrow().toHours());
              reasons.find(LANE, Weight.WARNING, text);
              return next;
            });
  }

  private Ruling<PostPermission> ruling(Optional<PostPermission> permission) {
    List<String> missing = reasons.missing();
    if (!missing.isEmpty() || permission.isEmpty()) {
      return new Ruling.Undetermined<>(missing);
    } else if (isAsked()) {
      return new Ruling.Refer<>(flags.question(), flags.citation(), permission);
    }
    return new Ruling.Answer<>(permission.get());
  }

  /** The draft is pinned by its digest, so that no text of it is repeated. */
  private Map<String, @Nullable Object> basis() {
    Map<String, @Nullable Object> basis = new LinkedHashMap<>(asked.node().toPlain());
    basis.put("draft", asked.draft().digest());
    return basis;
  }
}
