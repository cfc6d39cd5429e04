package org.govsm.portal.moderation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.governance.moderation.ModerationRecord;
import org.govsm.portal.store.StoredTree;
import org.jspecify.annotations.Nullable;

/**
 * Stored item that was looked at, as the register lists it. What was done are {@link ModeratedAct
 * acts}; what its author wrote is a {@link ModeratedCopy}.
 *
 * @param itemKind what it is, as the domain names it
 * @param account the account of the department that it stands on; empty where it stands elsewhere
 * @param title what it is about, in words of the department that name nobody
 * @param sentiment what it says of the department; {@code UNKNOWN} where nobody said
 * @param measure what became of it; empty while nothing is decided
 * @param ground the ground of the decision; empty where it needs none
 * @param acts how many acts are on record
 * @param decidedBy who decided; empty while nothing is decided
 * @param dueOn the last day of what is next; nothing where nothing is due, or none is known
 * @param content the item and the version of the policy under which it was seen
 */
public record ModeratedItem(
    String department,
    String id,
    String itemKind,
    String account,
    String platform,
    String title,
    String sentiment,
    String measure,
    String ground,
    String state,
    int acts,
    String decidedBy,
    Instant seenAt,
    Instant movedAt,
    Optional<LocalDate> dueOn,
    Map<String, @Nullable Object> content) {

  static final String ERASED = "erased";
  static final String POLICY = "policy";
  static final String SEEN = "seen";

  static final List<String> STATES =
      Stream.of(ModerationRecord.State.values()).map(Enum::name).toList();

  /** The states in which an officer has something to do. */
  static final List<String> WAITING = List.of("SEEN", "ACTED", "APPEALED", "TO_TELL", "TO_RESTORE");

  /** Whether an officer has something to do. */
  public boolean isWaiting() {
    return WAITING.contains(state);
  }

  /** Whether it was given back. */
  boolean isRestored() {
    return state.equals(ModerationRecord.State.RESTORED.name());
  }

  /** Whether it is of the same kind in the same place, under the same title or with one copy. */
  boolean isAlike(ModeratedItem other) {
    Object digest = item().get("sha256");
    return itemKind.equals(other.itemKind)
        && account.equals(other.account)
        && platform.equals(other.platform)
        && (title.strip().equalsIgnoreCase(other.title.strip())
            || digest != null && digest.equals(other.item().get("sha256")));
  }

  /** The digest of its copy; nothing where no copy is kept. */
  Optional<String> digest() {
    return Optional.ofNullable(item().get("sha256")).map(String::valueOf);
  }

  /** The same as acts on orders name it. */
  Optional<String> copyDigest() {
    return digest().map(digest -> "sha256:" + digest);
  }

  /** Whether what is next was due before a day. */
  public boolean isLate(LocalDate today) {
    return dueOn.filter(today::isAfter).isPresent();
  }

  /** Whether it was said to be another comment than one with the same words. */
  public boolean isOther() {
    return content.containsKey(NewModeratedItem.SEEN_BEFORE);
  }

  /** Whether the copy was erased. */
  public boolean isErased() {
    return content.containsKey(ERASED);
  }

  /** The version of the policy under which it was seen; 0 where there was none. */
  public int policyVersion() {
    return Math.toIntExact(StoredTree.number(content, POLICY));
  }

  /** Whether it was kept, and no policy was in force when it was put on record. */
  boolean isKeptWithoutPolicy() {
    return state.equals(ModerationRecord.State.KEPT.name()) && policyVersion() == 0;
  }

  /** The item, as the domain reads it. */
  Map<String, @Nullable Object> item() {
    return StoredTree.tree(content, SEEN);
  }

  /** The address of its page. */
  public String page() {
    return "/moderation/" + department + "/" + id;
  }

  /** The address of the page of its account. */
  public String accountPage() {
    return "/governance/" + department + "/accounts/" + account;
  }

  /** How its state looks. */
  public String look(LocalDate today) {
    if (isLate(today)) {
      return "fail";
    }
    return isWaiting() ? "na" : "pass";
  }
}
