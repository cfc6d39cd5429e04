package org.govsm.portal.posts;

import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.governance.post.PostDraft;

/**
 * Item of a feed and what became of it.
 *
 * @param source the address of its page, by which it is the same item
 * @param post the post that was drafted from it, now or before; nothing of a new one
 * @param made whether the draft was made now
 * @param refused why no draft could be made of it
 */
public record FeedItem(
    PostDraft draft,
    String source,
    String title,
    Optional<StoredPost> post,
    boolean made,
    List<InputFault> refused) {

  /** Whether no post was drafted from it yet. */
  public boolean isNew() {
    return post.isEmpty();
  }

  /** The field by which it is chosen. */
  public String field() {
    return "item-" + draft.id();
  }
}
