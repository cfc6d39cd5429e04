package org.govsm.governance.post;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Tree;
import org.govsm.core.decision.Worded;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.governance.clearance.ClearanceLane;
import org.jspecify.annotations.Nullable;

/** Permission to post: whether a draft may go out, in which lane it is cleared, and by whom. */
public final class PostPermission implements Worded {

  private final Optional<Boolean> allowed;
  private final ClearanceLane lane;
  private final List<ClearanceSignature> signatures;
  private final Optional<FollowingClearance> following;
  private final List<PostFlag> flags;
  private final List<VariantDifference> differences;
  private final String digest;

  PostPermission(
      Optional<Boolean> allowed,
      ClearanceLane lane,
      List<ClearanceSignature> signatures,
      Optional<FollowingClearance> following,
      List<PostFlag> flags,
      List<VariantDifference> differences,
      String digest) {
    this.allowed = allowed;
    this.lane = lane;
    this.signatures = List.copyOf(signatures);
    this.following = following;
    this.flags = List.copyOf(flags);
    this.differences = List.copyOf(differences);
    this.digest = digest;
  }

  /**
   * Clearance that follows an emergency.
   *
   * @param lane the lane in which the post would have been cleared
   * @param until the last moment for it
   */
  public record FollowingClearance(ClearanceLane lane, Instant until) {}

  /**
   * Whether it may be posted.
   *
   * @return nothing while facts or answers that decide it are missing
   */
  public Optional<Boolean> isAllowed() {
    return allowed;
  }

  /** The lane in which it is cleared. */
  public ClearanceLane lane() {
    return lane;
  }

  /** The signatures that the lane needs; none where a template was cleared. */
  public List<ClearanceSignature> signatures() {
    return signatures;
  }

  /** The clearance that has to follow; only in an emergency. */
  public Optional<FollowingClearance> following() {
    return following;
  }

  /** The flags on the draft, by kind and place. */
  public List<PostFlag> flags() {
    return flags;
  }

  /** What some variants say and others lack, by kind and place. */
  public List<VariantDifference> differences() {
    return differences;
  }

  /** The digest of the draft, for which alone it holds. */
  public String digest() {
    return digest;
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    allowed.ifPresent(may -> tree.put("mayBePosted", may));
    tree.put("lane", lane.code());
    tree.put("signatures", Tree.list(signatures, ClearanceSignature::toPlain));
    following.ifPresent(
        next -> {
          Map<String, Object> after = new LinkedHashMap<>();
          after.put("lane", next.lane().code());
          after.put("until", next.until().toString());
          tree.put("following", after);
        });
    tree.put("flags", Tree.list(flags, PostFlag::toPlain));
    tree.put("differences", Tree.list(differences, VariantDifference::toPlain));
    tree.put("digest", digest);
    return tree;
  }

  @Override
  public Map<String, @Nullable Object> toPlain(Messages words) {
    return new LinkedHashMap<>(toPlain());
  }

  @Override
  public Message said() {
    String key = allowed.map(may -> may ? "post.may" : "post.may-not").orElse("post.lane");
    return Message.of(key).with("lane", lane.name());
  }
}
