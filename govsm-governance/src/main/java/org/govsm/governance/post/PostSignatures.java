package org.govsm.governance.post;

import java.util.List;
import org.govsm.governance.clearance.ClearanceLane;
import org.govsm.governance.tree.PersonKey;

/** Whether the clearances of a post are all that its lane needs. */
final class PostSignatures {

  private PostSignatures() {}

  /** By the lane that the last of them names; each signature by another person. */
  static boolean areAll(List<PostAct> clearances) {
    PostAct last = clearances.get(clearances.size() - 1);
    ClearanceLane lane = ClearanceLane.of(last.part().text("lane"));
    String digest = last.part().text("digest");
    List<PostAct> same =
        clearances.stream()
            .filter(one -> one.part().text("digest").equals(digest))
            .filter(one -> one.part().text("lane").equals(lane.code()))
            .toList();
    return isAll(lane.signatures(), same);
  }

  private static boolean isAll(List<List<String>> needed, List<PostAct> given) {
    if (needed.isEmpty()) {
      return true;
    }
    List<List<String>> rest = needed.subList(1, needed.size());
    return given.stream()
        .filter(one -> needed.get(0).contains(one.role()))
        .anyMatch(
            one ->
                isAll(
                    rest,
                    given.stream()
                        .filter(other -> !PersonKey.same(other.by(), one.by()))
                        .toList()));
  }
}
