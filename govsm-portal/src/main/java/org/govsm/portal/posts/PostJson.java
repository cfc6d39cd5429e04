package org.govsm.portal.posts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Decision;
import org.govsm.core.text.Messages;
import org.govsm.governance.post.PostFlag;
import org.govsm.governance.post.PostPermission;
import org.govsm.governance.post.PostRecord;
import org.jspecify.annotations.Nullable;

/** Posts as trees of the API. */
final class PostJson {

  private PostJson() {}

  /** What a list and an act answer. */
  static Map<String, @Nullable Object> heading(StoredPost one) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("department", one.department());
    tree.put("id", one.id());
    tree.put("state", one.state());
    tree.put("author", one.author());
    tree.put("accounts", List.copyOf(one.accounts()));
    tree.put("acts", one.acts());
    tree.put("begun", one.begun().toString());
    tree.put("moved", one.moved().toString());
    return tree;
  }

  /** The draft as it stands, every act, and whether it may go out while it has not. */
  static Map<String, @Nullable Object> whole(
      StoredPost one,
      PostRecord record,
      List<PostFlag> flags,
      Optional<Decision<PostPermission>> permission,
      Messages words) {
    Map<String, @Nullable Object> tree = heading(one);
    record.draft().ifPresent(draft -> tree.put("draft", draft.toPlain()));
    record.draft().ifPresent(draft -> tree.put("digest", draft.digest()));
    record.draft().ifPresent(draft -> tree.put("textDigests", draft.textDigests()));
    tree.put("flags", flags.stream().map(PostFlag::toPlain).toList());
    tree.put("record", record.toPlain().get("acts"));
    permission.ifPresent(decision -> tree.put("decision", decision.toPlain(words)));
    return tree;
  }
}
