package org.govsm.governance.post;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The draft of a record with what officers and reviewers said of it in later acts. */
final class PostAnswers {

  private PostAnswers() {}

  /** A new text keeps no answer, as it was given for the text before. */
  static Optional<PostDraft> merged(Optional<PostDraft> draft, PostAct act) {
    return switch (act.kind()) {
      case DRAFT, CORRECT -> act.draft().map(PostAnswers::bare);
      case ANSWER -> draft.map(before -> answered(before, act));
      case REVIEW -> draft.map(before -> reviewed(before, act));
      default -> draft;
    };
  }

  private static PostDraft bare(PostDraft draft) {
    Map<String, Object> tree = new LinkedHashMap<>(draft.toPlain());
    List.of("flags", "verification", "checklist").forEach(tree::remove);
    return PostDraft.fromPlain(tree).orThrow();
  }

  private static PostDraft answered(PostDraft draft, PostAct act) {
    Map<String, Object> tree = new LinkedHashMap<>(draft.toPlain());
    List<Object> flags = new ArrayList<>();
    if (tree.get("flags") instanceof List<?> before) {
      String kind = act.part().text("flag");
      before.stream()
          .filter(one -> !(one instanceof Map<?, ?> flag && kind.equals(flag.get("kind"))))
          .forEach(flags::add);
    }
    Map<String, Object> answer = new LinkedHashMap<>(act.part().toPlain());
    answer.put("kind", act.part().text("flag"));
    answer.remove("flag");
    answer.put("by", act.by());
    answer.put("digest", draft.digest());
    flags.add(answer);
    tree.put("flags", flags);
    return PostDraft.fromPlain(tree).orThrow();
  }

  private static PostDraft reviewed(PostDraft draft, PostAct act) {
    Map<String, Object> tree = new LinkedHashMap<>(draft.toPlain());
    Map<String, @Nullable Object> checklist = new LinkedHashMap<>();
    if (tree.get("checklist") instanceof Map<?, ?> before) {
      before.forEach((name, value) -> checklist.put(String.valueOf(name), value));
    }
    Map<String, Object> said = new LinkedHashMap<>(act.part().toPlain());
    said.remove("kind");
    Object verified = said.remove("verified");
    if (verified != null) {
      tree.put("verification", Map.of("verified", verified, "by", act.by()));
    }
    checklist.putAll(said);
    if (!checklist.isEmpty()) {
      tree.put("checklist", checklist);
    }
    return PostDraft.fromPlain(tree).orThrow();
  }
}
