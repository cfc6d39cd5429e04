package org.govsm.governance.post;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.document.Node;
import org.govsm.core.text.Message;
import org.govsm.governance.clearance.ClearanceLane;

/**
 * Correction of what is out: its text is examined like a draft and has one signature, that of who
 * clears in its lane. What an officer said of a kind of flag goes on to hold where the new text has
 * no other place of that kind.
 */
final class PostCorrection {

  static final String NODAL = "nodal-officer";

  /** What a reviewer says of the new text afterwards. */
  static final Set<String> REVIEWED =
      Set.of("post.verified", "post.confidentiality", "post.legal", "post.tone", "post.consistent");

  private final PostDraft before;
  private final PostDraft now;
  private final Node circumstances;

  PostCorrection(PostDraft before, PostDraft now, Node circumstances) {
    this.before = before;
    this.now = now;
    this.circumstances = circumstances;
  }

  /** The new text as it is judged: with the answers that hold for it, and without haste. */
  Map<String, Object> judged() {
    List<String> parties =
        circumstances.branches("parties").stream().map(one -> one.text("name")).toList();
    Map<String, Set<String>> cleared = before.passages(parties);
    Map<String, Set<String>> found = now.passages(parties);
    List<Object> answers = new ArrayList<>();
    for (String kind : PostFlag.kinds()) {
      boolean same =
          cleared.getOrDefault(kind, Set.of()).containsAll(found.getOrDefault(kind, Set.of()));
      if (same) {
        before.answer(kind).map(PostCorrection::undated).ifPresent(answers::add);
      }
    }
    Map<String, Object> tree = new LinkedHashMap<>(now.toPlain());
    tree.remove("emergency");
    tree.put("flags", answers);
    return tree;
  }

  private static Map<String, Object> undated(Node answer) {
    Map<String, Object> tree = new LinkedHashMap<>(answer.toPlain());
    tree.remove("digest");
    return tree;
  }

  /** Whether somebody gives the one signature that the lane of the text needs. */
  static boolean isSigned(ClearanceLane lane, List<String> listed) {
    return lane.byAnother()
        ? lane.signatures().get(0).stream().anyMatch(listed::contains)
        : listed.contains(NODAL);
  }

  /** What stands in the way beside the text itself. */
  Optional<Message> against(ClearanceLane lane, List<String> listed) {
    if (!before.kind().equals(now.kind()) || !places(before).equals(places(now))) {
      return Optional.of(Message.of("post.correction-kind"));
    } else if (lane.signatures().size() > 1) {
      return Optional.of(Message.of("post.correction-two").with("lane", lane.name()));
    }
    return isSigned(lane, listed)
        ? Optional.empty()
        : Optional.of(Message.of("post.correction-lane").with("lane", lane.name()));
  }

  /** Where each version stands and in which language, which a correction does not change. */
  private static List<String> places(PostDraft draft) {
    return draft.variants().stream()
        .map(
            one ->
                Stream.of("id", "platform", "account", "language")
                    .map(name -> name + " " + one.find(name, String.class).orElse(""))
                    .collect(Collectors.joining("\n")))
        .sorted()
        .toList();
  }
}
